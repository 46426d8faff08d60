import type { Board } from './board.ts';
import { realWait } from './clock.ts';
import { adaptiveConcurrency, type Concurrency } from './concurrency.ts';
import { grantDesk, type AskGrant } from './grantDesk.ts';
import { limit, type Limit } from './limit.ts';
import { watchNetwork, type Network } from './network.ts';
import { linkMeter } from './rateMeter.ts';
import { recordNames } from './recordNames.ts';
import { retrying, type Tally } from './retry.ts';
import { fairSlots, type Slots } from './slots.ts';
import { throwIfStopped } from './stopped.ts';
import { claimsOfSize, firstClaims, type FirstOfSize, type FirstWith } from './twins.ts';
import { linkClass, type LinkClass } from './uploadPlan.ts';
import type { ItemState, UploadItem } from './uploadItem.ts';
import type { RecordName, Timer, UploadPorts } from './uploadTypes.ts';
import type { StopSignal } from './stopSignal.ts';

/** Maximum bytes of files in memory at a time for hashing; a larger file is hashed alone. */
const hashedAtOnceBytes = 32 * 1024 * 1024;
/** Minimum that each file counts, so that empty ones are limited too. */
const minHashedBytes = 4 * 1024 * 1024;
const recordsAtOnce = 8;

/** What all files of a queue share. */
export interface Engine {
  ports: UploadPorts;
  /** All files of the queue. */
  items: readonly UploadItem[];
  hasChecksums: boolean;
  now: () => number;
  timer: Timer;
  network: Network;
  /** Retries work that may succeed later, and marks the item as retrying. */
  withRetries: <Result>(work: () => Promise<Result>, signal: StopSignal, item?: UploadItem, tally?: Tally) => Promise<Result>;
  concurrency: Concurrency;
  slots: Slots;
  digest: (bytes: Blob) => Promise<string>;
  creating: Limit;
  askGrant: AskGrant;
  firstWith: FirstWith;
  firstOfSize: FirstOfSize;
  nameRecord: (item: UploadItem) => RecordName;
  link: () => LinkClass;
  /** Changes an item's state, unless the attempt was stopped. */
  enter: (item: UploadItem, signal: StopSignal, state: ItemState) => void;
  /** Called when an item has its record and file name, which other windows need to ask about it. */
  recorded: (item: UploadItem) => void;
  /** Counts bytes sent to S3; a negative number subtracts bytes that were lost. */
  moved: (item: UploadItem, bytes: number, bodyBytes: number) => void;
}

/** Whether the file's record was withdrawn, or has been deleted since. */
const hasNoRecord =
  ({ isDeleted }: UploadPorts['records']) =>
  ({ state, mediaId }: UploadItem): boolean =>
    state.name === 'cancelled' || state.name === 'refused' || (mediaId !== undefined && isDeleted?.(mediaId) === true);

/** Creates the components that all files share. */
export const createEngine = (ports: UploadPorts, board: Board, timer: Timer, now: () => number): Engine => {
  const network = watchNetwork(ports.online, board.networkChanged);
  const concurrency = adaptiveConcurrency(now);
  const hashing = limit(hashedAtOnceBytes);
  const meter = linkMeter(now);
  const withRetries = retrying(ports.wait ?? realWait, network);
  return {
    ports,
    items: board.items,
    hasChecksums: ports.checksums !== 'none',
    now,
    timer,
    network,
    withRetries(work, signal, item, tally) {
      const tell = (isRetrying: boolean): void => {
        if (item === undefined) return;
        item.isRetrying = isRetrying;
        board.changed(item);
      };
      return withRetries(work, signal, tell, tally);
    },
    concurrency,
    slots: fairSlots(concurrency.limit),
    digest: (bytes) => hashing(() => ports.digest(bytes), Math.max(minHashedBytes, bytes.size)),
    creating: limit(recordsAtOnce),
    askGrant: grantDesk(ports, timer),
    firstWith: firstClaims(ports.records),
    firstOfSize: claimsOfSize(ports.records),
    nameRecord: recordNames(() => ports.records.takenNames?.() ?? [], hasNoRecord(ports.records)),
    link: () => linkClass(ports.link?.() ?? meter.bytesPerSecond(), ports.looksSlow),
    enter(item, signal, state) {
      throwIfStopped(signal);
      item.state = state;
      board.changed(item);
    },
    recorded(item) {
      const { mediaId, twins = [] } = item;
      for (const twin of twins)
        if (mediaId !== undefined && twin.state.name === 'duplicate')
          board.changed(Object.assign(twin, { state: { ...twin.state, mediaId } }));
      board.changed(item);
    },
    moved(item, bytes, bodyBytes) {
      item.sentBytes += bytes;
      if (bytes > 0) {
        item.isRetrying = false;
        item.rate.add(bytes);
        board.rate.add(bytes);
        meter.add(bytes, bodyBytes);
      }
      board.progressed(item);
    },
  };
};
