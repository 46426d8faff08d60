import { type MediaObject, stoppedKey } from '../../contracts/media.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { StoppedError } from '../../runtime/errors.ts';

/** Tells whether this reading of a file was stopped: the broker leaves a mark beside its results. */
export const wasStopped =
  (objects: Pick<ObjectStore, 'head'>, bucket: string) =>
  async (media: Pick<MediaObject, 'orgId' | 'mediaId' | 'reading'>): Promise<boolean> =>
    (await objects.head({ bucket, key: stoppedKey(media) })) !== undefined;

/** A stage that leaves files alone whose reading was stopped, before it begins with one or while it reads it. */
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
