import type { RefusalCode } from '../../contracts/problem.ts';
import { RefusedError } from '../../runtime/errors.ts';

/**
 * More than pages cause on their own, e.g. one that slept between creating its session's record and this call. With all 50 concurrent calls of a
 * production stage this is at most 57,600 of the org's API calls per day.
 */
const maxFailures = 8;
const windowMs = 10 * 60_000;
/** The errors caused by guessing ids; others, e.g. for users without the license, come from signed-in users. */
const ofStrangers: ReadonlySet<RefusalCode> = new Set(['SESSION_NOT_FOUND', 'NOT_AUTHORIZED']);

/**
 * Looking up a session costs one of the org's daily API calls, and anybody may request it with ever new keys: after many failures
 * no lookups are made for a while. Each function instance counts separately, so that counting costs nothing.
 */
export const lookupBudget = (now: () => Date) => {
  let failedAtMs: number[] = [];
  return async <Found>(look: () => Promise<Found>): Promise<Found> => {
    failedAtMs = failedAtMs.filter((atMs) => atMs > now().getTime() - windowMs);
    if (failedAtMs.length >= maxFailures) throw new RefusedError('TOO_MANY_TRIES');
    try {
      return await look();
    } catch (error) {
      if (error instanceof RefusedError && ofStrangers.has(error.code)) failedAtMs.push(now().getTime());
      throw error;
    }
  };
};
