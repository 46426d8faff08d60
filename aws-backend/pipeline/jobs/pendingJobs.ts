import path from 'node:path';
import { json } from 'node:stream/consumers';
import { MediaAccepted, type StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { ListingObjectStore } from '../../ports/objectStore.ts';

/** Which file a job reads. The notification of its end says no more than its name. */
export interface PendingJobs {
  /** Does nothing for one that is remembered already. */
  remember(name: string, file: MediaAccepted): Promise<void>;
  /** Undefined for a job that was not begun here. */
  recall(name: string): Promise<MediaAccepted | undefined>;
  /** All of them, also those that have ended long since. */
  all(): AsyncIterable<{ name: string; begunAt: Date }>;
}

const prefix = 'jobs/';

/** Kept in the results bucket as `jobs/{name}.json`. */
export const pendingJobs = (objects: ListingObjectStore, bucket: string): PendingJobs => {
  const placeOf = (name: string): StoredObject => ({ bucket, key: `${prefix}${name}.json` });
  const isThere = async (place: StoredObject): Promise<boolean> => (await objects.head(place)) !== undefined;
  return {
    async remember(name, file) {
      const place = placeOf(name);
      if (!(await isThere(place))) await objects.write(place, JSON.stringify(file), 'application/json');
    },
    async recall(name) {
      const place = placeOf(name);
      if (!(await isThere(place))) return undefined;
      return MediaAccepted.parse(await json(await objects.read(place)));
    },
    async *all() {
      for await (const { key, modifiedAt } of objects.list({ bucket, prefix }))
        yield { name: path.basename(key, '.json'), begunAt: modifiedAt };
    },
  };
};
