import type { Board } from './board.ts';
import { forgetRecord, hasEnded, type ItemState, type UploadItem } from './uploadItem.ts';
import type { UploadRunner } from './uploadRunner.ts';
import { StopController } from './stopSignal.ts';

/** The user's actions on files of the queue, individually or all together. */
export interface QueueActions {
  /** Stops a file and withdraws its record and upload; a file already sent stays. */
  cancel(id: string): void;
  /** Restarts a failed, refused or cancelled file; what S3 holds of it is kept. */
  retry(id: string): void;
  /** Removes an ended file, or an unwanted duplicate, from the list. */
  dismiss(id: string): void;
  /** Pauses a file. */
  pause(id: string): void;
  resume(id: string): void;
  /** Sends a duplicate anyway. */
  keepBoth(id: string): void;
  /** Applies the answer to every file whose content already exists. */
  keepDuplicates(): void;
  skipDuplicates(): void;
  cancelAll(): void;
  /** Removes all refused or failed files from the list. */
  dismissWrong(): void;
  /** The records of these sent files are gone: somebody has deleted them meanwhile. */
  lose(mediaIds: readonly string[]): void;
  retryAll(): void;
  pauseAll(): void;
  resumeAll(): void;
  /** Whether leaving the page now would interrupt something. */
  isUnsafeToLeave(): boolean;
}

/** A user's action on one file of the queue. */
export type UploadAction = 'cancel' | 'retry' | 'dismiss' | 'pause' | 'resume' | 'keepBoth';

const canRetry = (item: UploadItem): boolean => hasEnded(item) && item.state.name !== 'sent';
/** Offline also while finishing: the file is then shown as waiting for the network, which can be paused. */
const canPause = ({ state, view }: UploadItem): boolean =>
  ['waiting', 'hashing', 'sending'].includes(state.name) || view?.state.name === 'waitingForNetwork';
const canResume = ({ state }: UploadItem): boolean => state.name === 'paused';
const canKeep = ({ state }: UploadItem): boolean => state.name === 'duplicate';
const canDismiss = (item: UploadItem): boolean => hasEnded(item) || canKeep(item);
const canCancel = (item: UploadItem): boolean => !hasEnded(item);

/** The actions on a list of items. Each does nothing if the file's state doesn't allow it. */
export const queueActions = ({ items, changed }: Board, runner: UploadRunner): QueueActions => {
  const enter = (item: UploadItem, state: ItemState): void => {
    Object.assign(item, { state, view: undefined, isRetrying: false, leftEarlier: false });
  };
  const stop = (item: UploadItem, name: 'paused' | 'cancelled'): void => {
    enter(item, { name });
    item.abort.abort();
  };
  const begin = (item: UploadItem): void => {
    item.abort = new StopController();
    enter(item, { name: 'waiting' });
    runner.start(item);
  };
  const cancel = (item: UploadItem): void => {
    stop(item, 'cancelled');
    runner.takeBack(item);
  };
  const retry = (item: UploadItem): void => {
    // The record of a cancelled or refused file has been withdrawn.
    const isTakenBack = item.state.name === 'cancelled' || (item.state.name === 'refused' && !item.isReused);
    const forget = (): void => {
      forgetRecord(item);
    };
    if (isTakenBack && item.running === undefined) forget();
    else if (isTakenBack) item.running = item.running?.then(forget);
    begin(item);
  };
  const one =
    (wanted: (item: UploadItem) => boolean, act: (item: UploadItem) => void) =>
    (id: string): void => {
      const item = items.find((found) => found.id === id);
      if (item === undefined || !wanted(item)) return;
      act(item);
      changed();
    };
  const all = (wanted: (item: UploadItem) => boolean, act: (item: UploadItem) => void) => (): void => {
    items.filter(wanted).forEach(act);
    changed();
  };
  const pause = (item: UploadItem): void => {
    stop(item, 'paused');
  };
  const keep = (item: UploadItem): void => {
    item.keepsBoth = true;
    begin(item);
  };

  return {
    cancel: one(canCancel, cancel),
    retry: one(canRetry, retry),
    dismiss: one(canDismiss, (item) => {
      items.splice(items.indexOf(item), 1);
    }),
    pause: one(canPause, pause),
    resume: one(canResume, begin),
    keepBoth: one(canKeep, keep),
    keepDuplicates: all(canKeep, keep),
    skipDuplicates: all(canKeep, cancel),
    cancelAll: all(canCancel, cancel),
    dismissWrong() {
      items.splice(0, items.length, ...items.filter(({ state: { name } }) => name !== 'refused' && name !== 'failed'));
      changed();
    },
    retryAll: all((item) => item.state.name === 'failed', retry),
    pauseAll: all(canPause, pause),
    resumeAll: all(canResume, begin),
    lose(mediaIds) {
      const lost = new Set<string | undefined>(mediaIds);
      for (const item of items)
        if (item.state.name === 'sent' && lost.has(item.mediaId)) enter(item, { name: 'refused', code: 'FILE_REMOVED' });
      changed();
    },
    isUnsafeToLeave: () => items.some((item) => !hasEnded(item) && !canKeep(item)),
  };
};
