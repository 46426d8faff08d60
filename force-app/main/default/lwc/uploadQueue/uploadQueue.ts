import { hasEnded, newItem, viewOf, type UploadItem } from './uploadItem.ts';
import { uploadRunner } from './uploadRunner.ts';
import type { UploadPorts } from './uploadTypes.ts';

export { cutFileName } from './fileName.ts';
export { mediaFields } from './mediaFields.ts';
export { sha256 } from './sha256.ts';
export { hasEnded } from './uploadItem.ts';
export { maxFileBytes } from './uploadRunner.ts';
export type { FileRecords, PutAnswer, PutRequest, Transport, Upload, UploadCode, UploadPorts, UploadState } from './uploadTypes.ts';

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

/** What a person may do with one file of the queue. */
export type UploadAction = 'cancel' | 'retry' | 'dismiss';

/** Sends files side by side, each through its own states, and says so at every change. */
export const createUploadQueue = (ports: UploadPorts): UploadQueue => {
  const items: UploadItem[] = [];
  const publish = (): void => {
    ports.onChange(items.map(viewOf));
  };
  const runner = uploadRunner(ports, publish);
  let added = 0;

  const nextId = (): string => {
    added += 1;
    return `upload-${String(added)}`;
  };
  const change = (id: string, wanted: (item: UploadItem) => boolean, act: (item: UploadItem) => void): void => {
    const item = items.find((found) => found.id === id && wanted(found));
    if (item) act(item);
    publish();
  };

  return {
    add(files) {
      const fresh = files.map((file) => newItem(nextId(), file));
      items.push(...fresh);
      publish();
      fresh.forEach(runner.start);
    },
    cancel(id) {
      change(
        id,
        (item) => !hasEnded(item),
        (item) => {
          item.state = { name: 'cancelled' };
          item.abort.abort();
        },
      );
    },
    retry(id) {
      change(
        id,
        (item) => hasEnded(item) && item.state.name !== 'sent',
        (item) => {
          // A new item, so that what is left of the earlier attempt can't touch it.
          const again = { ...newItem(id, item.file), mediaId: item.mediaId, isReused: item.isReused };
          items.splice(items.indexOf(item), 1, again);
          runner.start(again);
        },
      );
    },
    dismiss(id) {
      change(id, hasEnded, (item) => {
        items.splice(items.indexOf(item), 1);
      });
    },
    idle: runner.idle,
  };
};
