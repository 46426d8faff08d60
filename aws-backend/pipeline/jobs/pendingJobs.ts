import path from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { MediaAccepted, type StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { ListingObjectStore } from '../../ports/objectStore.ts';

/** Which file a job reads. A completion event contains only the job's name. */
export interface PendingJobs {
  /** Stores the file of a job, unless it is already stored; returns how often the job was restarted. */
  remember(name: string, file: MediaAccepted): Promise<number>;
  /** Undefined for a job that wasn't started here. */
  recall(name: string): Promise<MediaAccepted | undefined>;
  /** Restarts a job and counts that; false if the limit is reached. A start that fails isn't counted: it may wait hours for a free job. */
  again(name: string, start: (again: number) => Promise<unknown>): Promise<boolean>;
  /** Records that no more events are expected for a job; ignores jobs that weren't started here. */
  end(name: string): Promise<void>;
  /** The job's file, unless no more events are expected for it. */
  open(name: string): Promise<MediaAccepted | undefined>;
  /** All jobs, including those that ended long ago. */
  all(): AsyncIterable<{ name: string; begunAt: Date }>;
}

const prefix = 'jobs/';

const Remembered = MediaAccepted.extend({
  again: z.number().default(0),
  againAt: z.number().default(0),
  isEnded: z.boolean().default(false),
});

/**
 * Maximum restarts in immediate succession (with the first, as many attempts as any message has), and in total, for restarts after an hour or more
 * by polling or a redrive.
 */
const [maxAtOnce, maxAgain] = [2, 8];
const hourMs = 3_600_000;

/** Stored in the results bucket as `jobs/{name}.json`. */
export const pendingJobs = (objects: ListingObjectStore, bucket: string): PendingJobs => {
  const placeOf = (name: string): StoredObject => ({ bucket, key: `${prefix}${name}.json` });
  const isThere = async (place: StoredObject): Promise<boolean> => (await objects.head(place)) !== undefined;
  const remembered = async (place: StoredObject) => Remembered.parse(await json(await objects.read(place)));
  return {
    async remember(name, file) {
      const place = placeOf(name);
      if (await isThere(place)) return (await remembered(place)).again;
      await objects.write(place, JSON.stringify(file), 'application/json');
      return 0;
    },
    async recall(name) {
      const place = placeOf(name);
      if (!(await isThere(place))) return undefined;
      return MediaAccepted.parse(await json(await objects.read(place)));
    },
    async again(name, start) {
      const place = placeOf(name);
      const before = await remembered(place);
      if (before.again >= (Date.now() - before.againAt > hourMs ? maxAgain : maxAtOnce)) return false;
      const again = before.again + 1;
      await start(again);
      await objects.write(place, JSON.stringify({ ...before, again, againAt: Date.now() }), 'application/json');
      return true;
    },
    async end(name) {
      const place = placeOf(name);
      if (!(await isThere(place))) return;
      await objects.write(place, JSON.stringify({ ...(await remembered(place)), isEnded: true }), 'application/json');
    },
    async open(name) {
      const place = placeOf(name);
      // Erased along with its file since it was listed.
      if (!(await isThere(place))) return undefined;
      const { isEnded, ...file } = await remembered(place);
      return isEnded ? undefined : MediaAccepted.parse(file);
    },
    async *all() {
      for await (const { key, modifiedAt } of objects.list({ bucket, prefix }))
        yield { name: path.basename(key, '.json'), begunAt: modifiedAt };
    },
  };
};
