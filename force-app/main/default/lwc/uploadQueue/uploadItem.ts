import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { shownName } from './fileName.ts';
import type { PartedUpload } from './partedUpload.ts';
import type { RateMeter } from './rateMeter.ts';
import { relativePathOf } from './recordNames.ts';
import type { Upload, UploadSource, UploadState } from './uploadTypes.ts';
import { StopController } from './stopSignal.ts';

/** What an item goes through, without what is counted or known elsewhere. */
export type ItemState =
  | { name: 'waiting' | 'hashing' | 'finishing' | 'sent' | 'cancelled' }
  | { name: 'sending' }
  | { name: 'paused' }
  | Extract<UploadState, { name: 'duplicate' | 'refused' | 'failed' }>;

/** One file in the queue, with what is known of it so far. */
export interface UploadItem {
  readonly id: string;
  readonly file: UploadSource;
  // Read once: each look at a File is a call across the membrane of Lightning Web Security.
  readonly sizeBytes: number;
  readonly name: string;
  readonly relativePath: string | undefined;
  /** As its record names it. */
  fileName: string;
  state: ItemState;
  /** The last view, until something changes. */
  view?: Upload | undefined;
  /** Ends the attempt that is going on. */
  abort: StopController;
  /** What is left of earlier attempts; a new one begins after it. Thousands that wait hold no promise. */
  running?: Promise<void> | undefined;
  sentBytes: number;
  rate: RateMeter;
  /** What it needs has failed already and is being tried again. */
  isRetrying: boolean;
  sha256?: string | undefined;
  mediaId?: string | undefined;
  /** Files of the same content that wait for the user's word, and were found before this one had a record. */
  twins?: UploadItem[];
  /** The record was left by an earlier attempt, which may have sent other bytes. */
  isReused: boolean;
  /** It was sent, and nothing else was on its way, when the files were added that are now: it says nothing of how far those are. */
  leftEarlier: boolean;
  /** The user wants this file beside the one of the same content. */
  keepsBoth: boolean;
  grant?: { put: PutGrant; askedAt: number } | undefined;
  parted?: PartedUpload | undefined;
}

/** A file that waits for its turn. */
export const newItem = (id: string, file: UploadSource, rate: RateMeter): UploadItem => ({
  id,
  file,
  sizeBytes: file.size,
  name: file.name,
  relativePath: relativePathOf(file),
  fileName: shownName(file.name),
  state: { name: 'waiting' },
  abort: new StopController(),
  sentBytes: 0,
  rate,
  isRetrying: false,
  isReused: false,
  leftEarlier: false,
  keepsBoth: false,
});

/** The record is of no use any more: the file gets one of its own, and everything about the old one is forgotten. */
export const forgetRecord = (item: UploadItem): void => {
  Object.assign(item, {
    mediaId: undefined,
    isReused: false,
    grant: undefined,
    parted: undefined,
    sentBytes: 0,
    fileName: shownName(item.name),
  });
};

/** Does something with an item, which may not fail, after what is left of its attempts, and at once where nothing is. */
export const follow = (item: UploadItem, work: () => Promise<void>, ended: () => void): void => {
  const running = (item.running?.then(work) ?? work()).then(() => {
    if (item.running === running) item.running = undefined;
    ended();
  });
  item.running = running;
};

/** Whether it goes on by itself, as long as there is a network. */
export const moves = ({ state: { name } }: Pick<UploadItem, 'state'>): boolean =>
  name === 'waiting' || name === 'hashing' || name === 'sending' || name === 'finishing';

const stateOf = (item: UploadItem, isOnline: boolean): UploadState => {
  const { state, sentBytes, rate, isRetrying } = item;
  const retrying = isRetrying ? { isRetrying: true as const } : {};
  if (!isOnline && moves(item)) return { name: 'waitingForNetwork', sentBytes };
  if (state.name === 'sending') return { name: 'sending', sentBytes, bytesPerSecond: Math.round(rate.bytesPerSecond()), ...retrying };
  if (state.name === 'waiting' || state.name === 'finishing') return { name: state.name, ...retrying };
  return state.name === 'paused' ? { name: 'paused', sentBytes } : state;
};

/** What others may see of an item. */
export const viewOf = (item: UploadItem, isOnline: boolean): Upload => ({
  id: item.id,
  fileName: item.fileName,
  ...(item.relativePath === undefined ? {} : { relativePath: item.relativePath }),
  sizeBytes: item.sizeBytes,
  ...(item.mediaId === undefined ? {} : { mediaId: item.mediaId }),
  state: stateOf(item, isOnline),
});

/** Whether nothing more happens to a file by itself or by the user's decision that is asked for. */
export const hasEnded = ({ state }: { state: { name: string } }): boolean =>
  state.name === 'sent' || state.name === 'refused' || state.name === 'failed' || state.name === 'cancelled';
