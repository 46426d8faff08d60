import { type MediaObject, stoppedKey } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { StoppedError } from '../../runtime/errors.ts';

/** Whether this reading of a file was stopped: the broker writes a marker beside its results. */
export const wasStopped =
  (objects: Pick<ObjectStore, 'head'>, bucket: string) =>
  async (media: Pick<MediaObject, 'orgId' | 'mediaId' | 'reading'>): Promise<boolean> =>
    (await objects.head({ bucket, key: stoppedKey(media) })) !== undefined;

/** A stage that skips files whose reading was stopped, both before and while it reads them. */
export const unlessStopped =
  <Event extends { media: MediaObject }>(isStopped: (media: MediaObject) => Promise<boolean>, stage: (event: Event) => Promise<void>) =>
  async (event: Event): Promise<void> => {
    if (await isStopped(event.media)) return;
    try {
      await stage(event);
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    }
  };
