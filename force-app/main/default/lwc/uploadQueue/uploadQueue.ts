import { limit } from './limit.ts';
import { waitFor } from './retry.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import { hasEnded, newItem, viewOf, type UploadItem } from './uploadItem.ts';
import { upload } from './uploadSteps.ts';
import type { UploadPorts, UploadState } from './uploadTypes.ts';

export { cutFileName } from './fileName.ts';
export { mediaFields } from './mediaFields.ts';
export { sha256 } from './sha256.ts';
export { hasEnded } from './uploadItem.ts';
export type { FileRecords, PutAnswer, PutRequest, Transport, Upload, UploadCode, UploadPorts, UploadState } from './uploadTypes.ts';

/** The most bytes one PUT may carry; the broker holds to the same. */
export const maxFileBytes = 64 * 1024 * 1024;

const filesAtOnce = 3;
/** Hashing holds a file in memory. */
const hashesAtOnce = 2;
/** Files that are ready before their turn, so that they share calls to the broker. */
const preparedAtOnce = 12;

/** Files on their way from this page to S3. */
export interface UploadQueue {
  add(files: readonly File[]): void;
  /** Stops a file; one that was sent stays sent. */
  cancel(id: string): void;
  /** Begins a failed, refused or cancelled file again. */
  retry(id: string): void;
  /** Takes an ended file off the list. */
  dismiss(id: string): void;
  /** Resolves when every file has ended. */
  idle(): Promise<void>;
}

const stateAfter = (error: unknown): UploadState => {
  const { code, retryable, detail } = failureOf(error);
  return { name: retryable ? 'failed' : 'refused', code, detail };
};

/** Sends files side by side, each through its own states, and says so at every change. */
export const createUploadQueue = (ports: UploadPorts): UploadQueue => {
  const { digest, onChange, wait = waitFor() } = ports;
  const items: UploadItem[] = [];
  const running = new Set<Promise<void>>();
  const [preparing, hashing, sending] = [limit(preparedAtOnce), limit(hashesAtOnce), limit(filesAtOnce)];
  const prepared = new Set<UploadItem>();
  let added = 0;

  const publish = (): void => onChange(items.map(viewOf));
  const enter = (item: UploadItem, state: UploadState): void => {
    item.abort.signal.throwIfAborted();
    item.state = state;
    publish();
  };
  const progress = (item: UploadItem) => (sentBytes: number) => {
    const before = item.state.name === 'sending' ? item.state.sentBytes : 0;
    const percent = (bytes: number): number => Math.floor((100 * bytes) / Math.max(1, item.file.size));
    if (percent(before) !== percent(sentBytes) && !item.abort.signal.aborted) enter(item, { name: 'sending', sentBytes });
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
    await upload(item, { ports, wait, companions: () => [...prepared], onProgress: progress(item) });
    enter(item, { name: 'sent' });
  };
  const run = async (item: UploadItem): Promise<void> => {
    const { signal } = item.abort;
    try {
      await preparing(async () => {
        signal.throwIfAborted();
        await prepare(item);
        await sending(() => send(item));
      });
    } catch (error) {
      if (!signal.aborted) enter(item, stateAfter(error));
    } finally {
      prepared.delete(item);
    }
  };
  const start = (item: UploadItem): void => {
    const work = run(item).finally(() => running.delete(work));
    running.add(work);
  };
  const find = (id: string, wanted: (item: UploadItem) => boolean): UploadItem | undefined =>
    items.find((item) => item.id === id && wanted(item));

  return {
    add(files) {
      const fresh = files.map((file) => newItem(`upload-${++added}`, file));
      items.push(...fresh);
      publish();
      fresh.forEach(start);
    },
    cancel(id) {
      const item = find(id, (found) => !hasEnded(found));
      if (!item) return;
      item.state = { name: 'cancelled' };
      item.abort.abort();
      publish();
    },
    retry(id) {
      const item = find(id, (found) => hasEnded(found) && found.state.name !== 'sent');
      if (!item) return;
      // A new item, so that what is left of the earlier attempt can't touch it.
      const again = { ...newItem(id, item.file), mediaId: item.mediaId, isReused: item.isReused };
      items.splice(items.indexOf(item), 1, again);
      publish();
      start(again);
    },
    dismiss(id) {
      const item = find(id, hasEnded);
      if (item) items.splice(items.indexOf(item), 1);
      publish();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
};
