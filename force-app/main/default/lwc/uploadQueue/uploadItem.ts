import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { shownName } from './fileName.ts';
import type { PartedUpload } from './partedUpload.ts';
import type { RateMeter } from './rateMeter.ts';
import { relativePathOf } from './recordNames.ts';
import type { Upload, UploadSource, UploadState } from './uploadTypes.ts';
import { StopController } from './stopSignal.ts';

/** An item's state, without what is counted or known elsewhere. */
export type ItemState =
  | { name: 'waiting' | 'hashing' | 'finishing' | 'sent' | 'cancelled' }
  | { name: 'sending' }
  | { name: 'paused' }
  | Extract<UploadState, { name: 'duplicate' | 'refused' | 'failed' }>;

/** One file in the queue and what is known of it so far. */
export interface UploadItem {
  readonly id: string;
  readonly file: UploadSource;
  // Read once: each access to a File is a call across the membrane of Lightning Web Security.
  readonly sizeBytes: number;
  readonly name: string;
  readonly relativePath: string | undefined;
  /** The name on its record. */
  fileName: string;
  state: ItemState;
  /** The cached view, until something changes. */
  view?: Upload | undefined;
  /** Stops the current attempt. */
  abort: StopController;
  /** Unfinished work of earlier attempts, which a new one waits for. Undefined if there is none, so that waiting items hold no promise. */
  running?: Promise<void> | undefined;
  sentBytes: number;
  rate: RateMeter;
  /** The next step has already failed and is being retried. */
  isRetrying: boolean;
  sha256?: string | undefined;
  mediaId?: string | undefined;
  /** Files with the same content that wait for the user's decision, found before this one had a record. */
  twins?: UploadItem[];
  /** The record is from an earlier attempt, which may have sent other bytes. */
  isReused: boolean;
  /** It was sent, with nothing else in progress, before the current files were added: it doesn't count in their progress. */
  leftEarlier: boolean;
  /** The user wants to keep this file beside the one with the same content. */
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

/** Detaches the item from its record and clears everything derived from it: the file gets a new one. */
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

/** Runs `work`, which must not reject, after the item's unfinished work, or at once if there is none. */
export const follow = (item: UploadItem, work: () => Promise<void>, ended: () => void): void => {
  const running = (item.running?.then(work) ?? work()).then(() => {
    if (item.running === running) item.running = undefined;
    ended();
  });
  item.running = running;
};

/** Whether the item proceeds without the user, as long as there is a network. */
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

/** The public view of an item. */
export const viewOf = (item: UploadItem, isOnline: boolean): Upload => ({
  id: item.id,
  fileName: item.fileName,
  ...(item.relativePath === undefined ? {} : { relativePath: item.relativePath }),
  sizeBytes: item.sizeBytes,
  ...(item.mediaId === undefined ? {} : { mediaId: item.mediaId }),
  state: stateOf(item, isOnline),
});

/** Whether nothing more happens to the file, neither by itself nor by a pending decision of the user. */
export const hasEnded = ({ state }: { state: { name: string } }): boolean =>
  state.name === 'sent' || state.name === 'refused' || state.name === 'failed' || state.name === 'cancelled';
