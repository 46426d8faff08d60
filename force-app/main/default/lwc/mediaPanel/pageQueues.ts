import { hasEnded, type Upload, type UploadQueue } from 'c/uploadQueue';
import { otherWindows } from './otherWindows.ts';
import { recordNews } from './recordNews.ts';
import { recordQueue, type KnownFiles, type QueueChange } from './recordQueue.ts';

type QueueOptions = Omit<Parameters<typeof recordQueue>[0], 'known' | 'onChange'>;

/** A panel that displays the uploads of a record. */
export interface QueueWatcher extends KnownFiles {
  onChange: (change: QueueChange) => void;
}

/** A queue, and a function that ends watching it. */
export interface WatchedQueue {
  queue: UploadQueue;
  leave: () => void;
}

/** The watchers of a queue, and its latest state. */
interface Watched {
  watchers: QueueWatcher[];
  /** The lists of the latest panel, even after it was removed. */
  known: KnownFiles;
  latest: QueueChange | undefined;
}

type PageQueue = Watched & Pick<WatchedQueue, 'queue'>;

/**
 * Queues by record, for the life of the browser page: Lightning removes a record's page when the user navigates, and its uploads continue.
 */
const queues = new Map<string, PageQueue>();

/** Files that this page has sent; their records show that only after the pipeline has accepted them. */
const sentIds = new Set<string>();

/** Whether this page has sent a file, even if its queue was closed since. */
export const wasSentHere = (mediaId: string): boolean => sentIds.has(mediaId);

const noteSent = ({ uploads }: QueueChange): void => {
  for (const { state, mediaId } of uploads) if (state.name === 'sent' && mediaId !== undefined) sentIds.add(mediaId);
};

const isDone = ({ state }: Upload): boolean => state.name === 'sent' || state.name === 'cancelled';

/** Closes a queue without watchers as soon as all its uploads are sent or cancelled. */
const forgetIfDone = (recordId: string): void => {
  const page = queues.get(recordId);
  if (page === undefined || page.watchers.length > 0 || page.queue.isUnsafeToLeave()) return;
  if (page.latest?.uploads.every(isDone) === false) return;
  queues.delete(recordId);
  page.queue.close();
};

const begin = (options: QueueOptions, known: KnownFiles): PageQueue => {
  const { id } = options.parent;
  const watched: Watched = { watchers: [], known, latest: undefined };
  const onChange = (change: QueueChange): void => {
    watched.latest = change;
    noteSent(change);
    for (const watcher of watched.watchers) watcher.onChange(change);
    forgetIfDone(id);
  };
  const page = Object.assign(watched, { queue: recordQueue({ ...options, known: () => watched.known, onChange }) });
  queues.set(id, page);
  return page;
};

const goesOn = (upload: Upload): boolean => !hasEnded(upload) && upload.state.name !== 'duplicate';
const isSentHere = (mediaId: string): boolean =>
  wasSentHere(mediaId) ||
  [...queues.values()].some(({ latest }) => latest?.uploads.some((upload) => upload.mediaId === mediaId && goesOn(upload)));

/** In Lightning Web Security, only windows of the same namespace share a channel. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('media-insights-uploads');

/** Watches what other windows of this browser are uploading. */
export const watchOtherWindows = otherWindows(channel, isSentHere);

/** Reports when other windows have changed a record's files. */
export const newsOfRecord = recordNews(channel);

/** Whether uploads of a record continue or wait for the user. */
export const hasQueue = (recordId: string): boolean => queues.has(recordId);

/** The queue of a record, shared by all panels of this page that show it. Calls `onChange` immediately if the queue has a state. */
export const watchQueue = (options: QueueOptions, watcher: QueueWatcher): WatchedQueue => {
  const { id } = options.parent;
  const page = queues.get(id) ?? begin(options, watcher);
  page.watchers.push(watcher);
  page.known = watcher;
  if (page.latest) watcher.onChange(page.latest);
  const leave = (): void => {
    page.watchers = page.watchers.filter((other) => other !== watcher);
    page.known = page.watchers.at(-1) ?? page.known;
    forgetIfDone(id);
  };
  return { queue: page.queue, leave };
};
