import type { MediaAccepted } from '../../contracts/events/mediaEvents.ts';
import { routeOf, type Route } from '../../contracts/format.ts';
import { resultKey } from '../../contracts/media.ts';
import type { ListingObjectStore } from '../../ports/objectStore.ts';
import type { Log } from '../../runtime/log.ts';
import type { PendingJobs } from './pendingJobs.ts';

interface Parts {
  objects: ListingObjectStore;
  resultsBucket: string;
  pending: PendingJobs;
  /** The route of this stage; jobs of other stages are skipped. */
  route: Route;
  /** Starts a file's job, or passes on the result if it has ended; skips a stopped file. Throws temporary errors. */
  read: (file: MediaAccepted) => Promise<void>;
  /** Reports a file that is given up. */
  tell: (file: MediaAccepted) => Promise<unknown>;
  log: Log;
}

/** Hours after its start at which a job is polled, if its outcome is unknown. */
const looks = [1, 2, 4, 8, 16, 32, 47, 48];
/** From this hour on the job is given up. */
const lastHour = 47;
/** Limits of one invocation, which may be throttled by the service; the remaining jobs are polled at a later hour. */
const maxJobs = 200;
const maxMs = 300_000;
const hourMs = 3_600_000;

/**
 * Polls jobs whose completion event never arrived: EventBridge delivers Transcribe's events on a best-effort basis
 * (docs.aws.amazon.com/eventbridge, "AWS service event delivery levels"), and a topic may have been unavailable. Runs once an hour.
 */
export const lookAgain = ({ objects, resultsBucket: bucket, pending, route, read, tell, log }: Parts) => {
  const isReadSince = async ({ media }: MediaAccepted, begunAt: Date): Promise<boolean> => {
    for await (const { modifiedAt } of objects.list({ bucket, prefix: resultKey(media, 'extraction') }))
      if (modifiedAt >= begunAt) return true;
    return false;
  };
  const look = async (file: MediaAccepted, isLast: boolean): Promise<void> => {
    try {
      await read(file);
    } catch (error) {
      log.warn('A job could not be polled', { mediaId: file.media.mediaId, error: error instanceof Error ? error.name : 'unknown' });
      if (isLast) await tell(file);
    }
  };
  return async (): Promise<void> => {
    const begun = Date.now();
    let looked = 0;
    for await (const { name, begunAt } of pending.all()) {
      const hours = Math.floor((Date.now() - begunAt.getTime()) / hourMs);
      if (!looks.includes(hours)) continue;
      const file = await pending.open(name);
      if (file === undefined || routeOf(file.format) !== route || (await isReadSince(file, begunAt))) continue;
      await look(file, hours >= lastHour);
      if ((looked += 1) === maxJobs || Date.now() - begun > maxMs) break;
    }
    log.info('Polled jobs whose completion event never arrived', { looked });
  };
};
