import { limit } from './limit.ts';
import { waitFor } from './retry.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import { upload } from './uploadSteps.ts';
import type { UploadPorts, UploadState } from './uploadTypes.ts';

/** The most bytes one PUT may carry; the broker holds to the same. */
export const maxFileBytes = 128 * 1024 * 1024;

const filesAtOnce = 3;
/** Hashing holds a file in memory. */
const hashesAtOnce = 2;
/** Files that are ready before their turn, so that they share calls to the broker. */
const preparedAtOnce = 12;

/** Moves files through their states, a few at a time. */
export interface UploadRunner {
  start: (item: UploadItem) => void;
  idle: () => Promise<void>;
}

const stateAfter = (error: unknown): UploadState => {
  const { code, retryable, detail } = failureOf(error);
  return { name: retryable ? 'failed' : 'refused', code, detail };
};

const percent = (bytes: number, { file }: UploadItem): number => Math.floor((100 * bytes) / Math.max(1, file.size));

/** Runs each file from waiting to its end, and publishes whenever a person could see a difference. */
export const uploadRunner = (ports: UploadPorts, publish: () => void): UploadRunner => {
  const { digest, wait = waitFor() } = ports;
  const [preparing, hashing, sending] = [limit(preparedAtOnce), limit(hashesAtOnce), limit(filesAtOnce)];
  const prepared = new Set<UploadItem>();
  const running = new Set<Promise<void>>();

  const enter = (item: UploadItem, state: UploadState): void => {
    item.abort.signal.throwIfAborted();
    item.state = state;
    publish();
  };
  const progress = (item: UploadItem, sentBytes: number): void => {
    const isSending = item.state.name === 'sending' && !item.abort.signal.aborted;
    const before = item.state.name === 'sending' ? item.state.sentBytes : 0;
    if (isSending && percent(before, item) !== percent(sentBytes, item)) enter(item, { name: 'sending', sentBytes });
  };
  const prepare = async (item: UploadItem): Promise<void> => {
    if (item.file.size > maxFileBytes) throw new UploadFailure('FILE_TOO_LARGE');
    await hashing(async () => {
      enter(item, { name: 'hashing' });
      item.sha256 = await digest(item.file);
    });
    enter(item, { name: 'waiting' });
    prepared.add(item);
  };
  const send = async (item: UploadItem): Promise<void> => {
    prepared.delete(item);
    enter(item, { name: 'sending', sentBytes: 0 });
    const onProgress = (sentBytes: number): void => {
      progress(item, sentBytes);
    };
    await upload(item, { ports, wait, companions: () => [...prepared], onProgress });
    enter(item, { name: 'sent' });
  };
  const run = async (item: UploadItem): Promise<void> => {
    try {
      await prepare(item);
      await sending(() => send(item));
    } catch (error) {
      if (!item.abort.signal.aborted) enter(item, stateAfter(error));
    } finally {
      prepared.delete(item);
    }
  };
  const idle = async (): Promise<void> => {
    if (running.size === 0) return;
    await Promise.all(running);
    await idle();
  };

  return {
    start(item) {
      const work = preparing(() => run(item)).finally(() => running.delete(work));
      running.add(work);
    },
    idle,
  };
};
