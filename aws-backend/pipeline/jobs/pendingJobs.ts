import { json } from 'node:stream/consumers';
import { MediaAccepted, type StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';

/** Which file a job reads. The notification of its end says no more than its name. */
export interface PendingJobs {
  remember(name: string, file: MediaAccepted): Promise<void>;
  /** Undefined for a job that was not begun here. */
  recall(name: string): Promise<MediaAccepted | undefined>;
}

/** Kept in the results bucket as `jobs/{name}.json`. */
export const pendingJobs = (objects: ObjectStore, bucket: string): PendingJobs => {
  const placeOf = (name: string): StoredObject => ({ bucket, key: `jobs/${name}.json` });
  return {
    remember: (name, file) => objects.write(placeOf(name), JSON.stringify(file), 'application/json'),
    async recall(name) {
      const place = placeOf(name);
      if ((await objects.head(place)) === undefined) return undefined;
      return MediaAccepted.parse(await json(await objects.read(place)));
    },
  };
};
