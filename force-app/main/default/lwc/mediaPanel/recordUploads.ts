import type { Upload, UploadQueue, UploadTotals } from 'c/uploadQueue';
import { filesOfSizes, type SizesData } from './filesOfSizes.ts';
import { freshList } from './freshList.ts';
import { panelBroker } from './pageBroker.ts';
import { watchQueue, type QueueWatcher, type WatchedQueue } from './pageQueues.ts';
import type { Surroundings } from './panelParts.ts';
import type { QueueChange } from './recordQueue.ts';
import { sizeQuestions } from './sizeQuestions.ts';

/** The uploads of a record, as tracked by its panel. */
export interface RecordUploads {
  readonly all: readonly Upload[];
  readonly totals: UploadTotals | undefined;
  /** File sizes that are queried beyond the lists. */
  readonly askedSizes: readonly number[] | undefined;
  readonly queue: UploadQueue | undefined;
  watch: (recordId: string) => void;
  /** Ends the tracking; the uploads continue. */
  leave: () => void;
  /** The files of the queried sizes; undefined if the query failed. */
  readSizes: (data: SizesData | undefined) => void;
  /** Call this when the list of files was read. */
  listWasRead: () => void;
  /** Reads the list of files again; never rejects. */
  reread: () => Promise<void>;
}

/** The panel's functions for tracking uploads. */
export interface UploadsSurroundings extends Pick<QueueWatcher, 'lists' | 'arrived'> {
  around: Pick<Surroundings, 'brokerUrl' | 'objectApiName' | 'refresh'>;
  knowsAll: () => boolean;
  /** Whether the panel is open, so that its lists can be read. */
  isOpen: () => boolean;
  /** `askedSizes` has changed. */
  changed: () => void;
  /** The uploads have changed; `before` are the previous ones. */
  followed: (before: readonly Upload[]) => void;
}

/** Tracks the queue of a record, and provides it with the record's files. */
export const recordUploads = ({ around, lists, arrived, knowsAll, isOpen, changed, followed }: UploadsSurroundings): RecordUploads => {
  const now: { all: readonly Upload[]; totals?: UploadTotals; askedSizes?: readonly number[]; watched?: WatchedQueue | undefined } = {
    all: [],
  };
  const sizes = sizeQuestions((asked) => {
    now.askedSizes = asked;
    changed();
  });
  const fresh = freshList({ refresh: around.refresh });
  const onChange = ({ uploads, totals }: QueueChange): void => {
    const before = now.all;
    Object.assign(now, { all: uploads, totals });
    followed(before);
  };
  const watcher: QueueWatcher = {
    ...{ lists, arrived, onChange },
    findBeyond: (sizeBytes) => (isOpen() && !knowsAll() ? sizes.ask(sizeBytes) : undefined),
    renewed: () => (isOpen() ? fresh.ensure() : undefined),
    reread: async () => (isOpen() ? fresh.reread() : undefined),
  };
  return {
    get all() {
      return now.all;
    },
    get totals() {
      return now.totals;
    },
    get askedSizes() {
      return now.askedSizes;
    },
    get queue() {
      return now.watched?.queue;
    },
    watch(id) {
      const parent = { id, objectApiName: around.objectApiName() ?? '' };
      now.watched ??= watchQueue({ parent, broker: panelBroker(around.brokerUrl()) }, watcher);
    },
    leave() {
      now.watched?.leave();
      now.watched = undefined;
    },
    readSizes(data) {
      sizes.answered(data ? filesOfSizes(data) : []);
    },
    listWasRead: fresh.wasRead,
    reread: watcher.reread,
  };
};
