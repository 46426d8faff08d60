/** @jest-environment ./force-app/test/webEnvironment.cjs */
import fc from 'fast-check';
import { createUploadQueue, type PutAnswer, type PutRequest, type UploadAction } from 'c/uploadQueue';
import type { RefusalCode } from '../../../../../../aws-backend/contracts/problem.ts';
import { partRange } from '../uploadPlan.ts';
import { claimedDigest } from '../../../../../test/claimedFile.ts';
import { compositeOf } from '../../../../../test/hashes.cjs';
import { settled } from '../../../../../test/settled.ts';
import { coded, fileOf, newWorld, type World } from '../../../../../test/uploadFakes.ts';

const mebibyte = 1024 * 1024;

/** The outcome of a request: as asked, lost on the way there or back, refused, or stalled. */
type End = 'done' | 'no answer' | 'answer lost' | 'stall' | 'everything expires' | PutAnswer;

const end = fc.oneof(
  { weight: 6, arbitrary: fc.constant<End>('done') },
  fc.constantFrom<End>(
    ...(['no answer', 'answer lost', 'stall', 'everything expires'] as const),
    { status: 500 },
    { status: 503, retryAfterSeconds: 3 },
    { status: 429 },
    { status: 403 },
    { status: 400, errorCode: 'BadDigest' },
    { status: 400, errorCode: 'InvalidArgument' },
  ),
);
const brokerEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant('done' as const) },
  fc.constantFrom('unreachable', 'answer lost', 'upload expired', 'upload gone'),
);
const refusal = fc.option(fc.constantFrom<RefusalCode>('NO_EDIT_ACCESS', 'SALESFORCE_UNAVAILABLE', 'MEDIA_NOT_FOUND'), { freq: 12 });
const deed = fc.record({
  action: fc.constantFrom<UploadAction | 'offline'>('cancel', 'pause', 'retry', 'resume', 'offline'),
  file: fc.nat(7),
});
const schedule = fc.record({
  sizes: fc.array(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 60 * mebibyte, max: 300 * mebibyte })), {
    minLength: 1,
    maxLength: 8,
  }),
  puts: fc.array(end, { minLength: 40, maxLength: 40 }),
  calls: fc.array(brokerEnd, { minLength: 20, maxLength: 20 }),
  refusals: fc.array(refusal, { minLength: 12, maxLength: 12 }),
  /** What the user does, by PUT number. */
  deeds: fc.dictionary(fc.nat(30).map(String), deed, { maxKeys: 5 }),
});

/** Runs in a later turn of the event loop. */
const soon = (run: () => void): void => {
  settled().then(run, run);
};

const stalls = (signal: PutRequest['signal'], world: World): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')));
    // Lets time pass until a watchdog fires; offline none does.
    const passTime = (): void => {
      world.timeOut();
      if (!signal.aborted) soon(passTime);
    };
    soon(passTime);
  });

/** Makes the storage's PUTs end as scheduled. */
const troubleStorage = (world: World, puts: End[], before: () => void): void => {
  world.put = async (request) => {
    before();
    await Promise.resolve();
    const next = puts.shift() ?? 'done';
    if (request.signal.aborted || next === 'no answer') throw new TypeError('network');
    if (next === 'stall') return stalls(request.signal, world);
    if (next === 'everything expires') world.storage.expireAll();
    if (typeof next === 'object') return next;
    const answer = await world.storage.put(request);
    if (next === 'answer lost') throw new TypeError('network');
    return answer;
  };
};

/** Makes the broker's calls about parts end as scheduled. */
const troubleBroker = (world: World, calls: string[]): void => {
  const { parts, complete } = world.ports.broker;
  const trouble = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const next = calls.shift() ?? 'done';
    if (next === 'unreachable') throw coded('BROKER_UNREACHABLE', true);
    if (next === 'upload expired') throw coded('UPLOAD_EXPIRED', false);
    if (next === 'upload gone') throw coded('UPLOAD_NOT_FOUND', false);
    const answer = await work();
    if (next === 'answer lost') throw coded('BROKER_UNREACHABLE', true);
    return answer;
  };
  world.ports.broker.parts = (...args) => trouble(() => parts(...args));
  world.ports.broker.complete = (...args) => trouble(() => complete(...args));
};

/** S3's checksum of a file stored whole, or in parts as `stored` was. */
const checksumOf = async (file: File, stored: string): Promise<string> => {
  const count = Number(/-(\d+)$/.exec(stored)?.[1] ?? 0);
  if (count === 0) return claimedDigest(file);
  const sizes = [8, 16, 32, 64].map((mebibytes) => mebibytes * mebibyte).filter((size) => Math.ceil(file.size / size) === count);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const checksums = await Promise.all(
    sizes.map(async (size) => {
      const ranges = numbers.map((partNumber) => partRange(file.size, size, partNumber));
      return compositeOf(await Promise.all(ranges.map(({ start, end: stop }) => claimedDigest(file.slice(start, stop)))));
    }),
  );
  return checksums.find((checksum) => checksum === stored) ?? 'other bytes';
};

describe('uploadQueue under random failures', () => {
  it('ends every file as sent with its exact bytes or as visibly not sent, and leaves no unfinished upload of cancelled ones', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async ({ sizes, puts, calls, refusals, deeds }) => {
        const world = newWorld();
        const files = sizes.map((size, index) => fileOf(`${String(index)}.bin`, size));
        const queue = createUploadQueue(world.ports);
        const [refused, due] = [[...refusals], new Map(Object.entries(deeds))];
        world.answer = () => refused.shift() ?? undefined;
        troubleBroker(world, [...calls]);
        troubleStorage(world, [...puts], () => {
          const { action, file } = due.get(String(world.puts.length)) ?? { action: undefined, file: 0 };
          const { id } = world.latest()[file] ?? { id: '' };
          if (action === 'offline') {
            world.goOffline();
            soon(world.goOnline);
          } else if (action !== undefined) queue[action](id);
        });

        queue.add(files);
        await queue.idle();
        due.clear(); // so that a file resumed at the end isn't paused again
        queue.resumeAll();
        await queue.idle();

        const uploads = world.latest();
        expect(uploads).toHaveLength(files.length);
        expect(['sent', 'refused', 'failed', 'cancelled']).toEqual(expect.arrayContaining(uploads.map(({ state }) => state.name)));
        const stored = uploads.map(({ mediaId = '' }) => world.storage.objects.get(mediaId)?.checksum ?? 'nothing');
        const expected = await Promise.all(files.map(async (file, index) => checksumOf(file, stored[index]!)));
        expect(stored.filter((_, index) => uploads[index]!.state.name === 'sent')).toEqual(
          expected.filter((_, index) => uploads[index]!.state.name === 'sent'),
        );
        const begun = new Set([...world.storage.unfinished.values()].map(({ mediaId }) => mediaId));
        const given = uploads.filter(({ state }) => state.name === 'cancelled' || state.name === 'refused');
        expect(given.filter(({ mediaId = '' }) => begun.has(mediaId))).toEqual([]);
        const ids = uploads.flatMap(({ mediaId }) => mediaId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const live = uploads.filter(({ state }) => state.name === 'failed').length;
        expect(world.storage.unfinished.size).toBeLessThanOrEqual(live);
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
