import type { Board } from './board.ts';
import { forgetRecord, hasEnded, type ItemState, type UploadItem } from './uploadItem.ts';
import type { UploadRunner } from './uploadRunner.ts';
import { StopController } from './stopSignal.ts';

/** What a person may do with the files of the queue, one by one or all together. */
export interface QueueActions {
  /** Stops a file and takes back what was made for it; one that was sent stays sent. */
  cancel(id: string): void;
  /** Begins a failed, refused or cancelled file again; what S3 has of it is kept. */
  retry(id: string): void;
  /** Takes an ended file, or a duplicate that is not wanted, off the list. */
  dismiss(id: string): void;
  /** Stops a file for now. */
  pause(id: string): void;
  resume(id: string): void;
  /** Sends a duplicate all the same. */
  keepBoth(id: string): void;
  /** Answers the question for every file whose content is there already. */
  keepDuplicates(): void;
  skipDuplicates(): void;
  cancelAll(): void;
  /** Takes every refused or failed file off the list. */
  dismissWrong(): void;
  /** The records of these files, which were sent, are gone: somebody has removed them meanwhile. */
  lose(mediaIds: readonly string[]): void;
  retryAll(): void;
  pauseAll(): void;
  resumeAll(): void;
  /** Whether leaving the page now would break something off. */
  isUnsafeToLeave(): boolean;
}

/** What a person may do with one file of the queue. */
export type UploadAction = 'cancel' | 'retry' | 'dismiss' | 'pause' | 'resume' | 'keepBoth';

const canRetry = (item: UploadItem): boolean => hasEnded(item) && item.state.name !== 'sent';
/** Without a network also where the last word is awaited: what is shown then, and can be paused, is that it waits. */
const canPause = ({ state, view }: UploadItem): boolean =>
  ['waiting', 'hashing', 'sending'].includes(state.name) || view?.state.name === 'waitingForNetwork';
const canResume = ({ state }: UploadItem): boolean => state.name === 'paused';
const canKeep = ({ state }: UploadItem): boolean => state.name === 'duplicate';
const canDismiss = (item: UploadItem): boolean => hasEnded(item) || canKeep(item);
const canCancel = (item: UploadItem): boolean => !hasEnded(item);

/** The actions on a list of items. Each does nothing where a file is in no state for it. */
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
    // What was made for a cancelled or refused file has been taken back.
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
