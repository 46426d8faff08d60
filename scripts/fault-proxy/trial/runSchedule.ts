import type { FaultRun, FaultRunResult } from '../../bench/upload/page/faultPage.ts';
import type { Fault } from '../fault.ts';
import { seededSchedule } from '../seededSchedule.ts';
import { seededFiles } from './seededFiles.ts';
import type { FaultLane } from './startFaultTrial.ts';

/** The outcome of one schedule. */
export interface Outcome {
  seed: number;
  /** Sentences that name each broken guarantee; empty if all were kept. */
  broken: string[];
  sentCount: number;
  /** Error codes of the files that visibly failed. */
  failures: string[];
  faults: Fault['kind'][];
  /** Parts that the page started to upload. */
  partCount: number;
}

interface FaultPage {
  send(run: FaultRun): Promise<FaultRunResult>;
  takeBack(): Promise<void>;
}

const kinds = ['cutBefore', 'cutBody', 'cutAnswer', 'stall', 'slow', 'hold', 'answer', 'flip'] as const;
/** A broker is behind TLS and a gateway: its bodies are small, and arrive unmodified or not at all. */
const brokerKinds = ['cutBefore', 'cutAnswer', 'hold', 'answer'] as const;
const bounds = { maxFaults: 300, maxPauseMs: 200 };
/**
 * The queue's pauses are a fiftieth of the real ones, and the link counts as slow, so that files of 16 MiB or more are uploaded in parts.
 */
const badLine = { pauseScale: 0.02, bytesPerSecond: 1_000_000 };

/** Applies the faults of a seed to the lines to storage and broker. */
const asSeeded = ({ storage, broker }: FaultLane, seed: number): void => {
  storage.use(seededSchedule({ seed, kinds, statuses: [403, 500, 503], ...bounds }));
  broker.use(seededSchedule({ seed: seed + 0.5, kinds: brokerKinds, statuses: [500, 503], ...bounds }));
};
const makeLinesGood = ({ storage, broker }: FaultLane): void => {
  storage.use();
  broker.use();
};

/** Checks the guarantees of an upload against the final states of the files. */
const brokenPromises = async ({ ended, recordCount }: FaultRunResult, seed: number, lane: FaultLane, base: Buffer): Promise<string[]> => {
  const files = seededFiles(seed);
  const keys = await lane.stored.keys();
  const keyOf = (mediaId: string | undefined): string | undefined => keys.find((key) => key.endsWith(`/${mediaId ?? '-'}`));
  const ofFiles = files.map(async ({ name, offset, sizeBytes }): Promise<string[]> => {
    const ends = ended.filter(({ fileName }) => fileName === name);
    const [end] = ends;
    if (end === undefined || ends.length > 1) return [`${name} appears ${String(ends.length)} times in the list`];
    const key = keyOf(end.mediaId);
    if (end.state === 'sent' && key === undefined) return [`${name} is marked as sent, but is not in storage`];
    if (end.state !== 'sent' && end.code === undefined) return [`${name} ended as ${end.state} without a reason`];
    if (key !== undefined && !(await lane.stored.isSame(key, base.subarray(offset, offset + sizeBytes))))
      return [`${name} arrived with different content`];
    return [];
  });
  const strangers = keys.filter((key) => !ended.some(({ mediaId }) => keyOf(mediaId) === key));
  return [
    ...(await Promise.all(ofFiles)).flat(),
    ...strangers.map((key) => `${key} belongs to no file`),
    ...(recordCount > files.length ? [`${String(recordCount)} records for ${String(files.length)} files`] : []),
  ];
};

/** Uploads a seed's files over bad lines, checks the results, and cleans up. */
export const runSchedule = async (seed: number, lane: FaultLane, base: Buffer, makeLinesBad = asSeeded): Promise<Outcome> => {
  const { page, storage, broker, stored } = lane;
  makeLinesBad(lane, seed);
  const run = { brokerUrl: broker.url, parentId: storage.parentId, badLine, files: seededFiles(seed) };
  const result = await page.evaluate((given) => (globalThis as unknown as FaultPage).send(given), run);
  const { partCount } = storage;
  const faults = [...storage.happened, ...broker.happened()].map(({ kind }) => kind);
  makeLinesGood(lane);
  const broken = await brokenPromises(result, seed, lane, base);
  await page.evaluate(() => (globalThis as unknown as FaultPage).takeBack());
  const left = await stored.unfinished();
  await stored.removeAll();
  return {
    seed,
    broken: [...broken, ...left.map((key) => `${key} was left behind as an unfinished upload`)],
    sentCount: result.ended.filter(({ state }) => state === 'sent').length,
    failures: result.ended.flatMap(({ state, code }) => (state === 'sent' ? [] : [code ?? state])),
    faults,
    partCount,
  };
};
