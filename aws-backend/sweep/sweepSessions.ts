import type { OldSessions } from '../ports/oldSessions.ts';
import type { Log } from '../runtime/log.ts';

/** A session record is used within two minutes, and its key for eight hours after that; the rest is for an administrator to inspect. */
const keptMs = 32 * 3_600_000;

/** As many per night as 550 API calls delete. The rest is left for the next night. */
const maxRounds = 50;

/** Deletes session records that are no longer used. */
export const sweepSessions =
  ({ oldSessions, log, now = Date.now }: { oldSessions: OldSessions; log: Log; now?: () => number }) =>
  async (): Promise<void> => {
    const before = new Date(now() - keptMs);
    let [sessionCount, isMore] = [0, true];
    for (let round = 0; isMore && round < maxRounds; round += 1) {
      const removed = await oldSessions.remove(before);
      sessionCount += removed.removedCount;
      isMore = removed.isMore;
    }
    log.info('Old sessions were deleted', { sessionCount, isMore });
  };
