import type { OldSessions } from '../ports/oldSessions.ts';
import type { Log } from '../runtime/log.ts';

/** A session record is asked for within two minutes, and its key used for eight hours without it; a day more lets an administrator look. */
const keptMs = 32 * 3_600_000;

/** As many a night as 550 API calls delete. What is left is left for the next night. */
const mostRounds = 50;

/** Deletes session records that nothing asks for any more. */
export const sweepSessions =
  ({ oldSessions, log, now = Date.now }: { oldSessions: OldSessions; log: Log; now?: () => number }) =>
  async (): Promise<void> => {
    const before = new Date(now() - keptMs);
    let [sessionCount, isMore] = [0, true];
    for (let round = 0; isMore && round < mostRounds; round += 1) {
      const removed = await oldSessions.remove(before);
      sessionCount += removed.removedCount;
      isMore = removed.isMore;
    }
    log.info('Old sessions were deleted', { sessionCount, isMore });
  };
