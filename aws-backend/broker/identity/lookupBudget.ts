import type { RefusalCode } from '../../contracts/problem.ts';
import { RefusedError } from '../../runtime/errors.ts';

/**
 * More than pages lose by themselves, as one that slept between its session's record and this call. With all 50 calls at a time of a
 * production stage it is 57,600 of the org's calls a day at most.
 */
const mostFailures = 8;
const windowMs = 10 * 60_000;
/** What somebody causes who tries ids; others, as of users without the license, come from people who are signed in. */
const ofStrangers: ReadonlySet<RefusalCode> = new Set(['SESSION_NOT_FOUND', 'NOT_AUTHORIZED']);

/**
 * Looking for a session costs one of the org's daily API calls, and anybody may ask for it with ever new keys: after many that came to
 * nothing Salesforce is left alone for a while. Each running function counts for itself, so that asking costs nothing.
 */
export const lookupBudget = (now: () => Date) => {
  let failedAtMs: number[] = [];
  return async <Found>(look: () => Promise<Found>): Promise<Found> => {
    failedAtMs = failedAtMs.filter((atMs) => atMs > now().getTime() - windowMs);
    if (failedAtMs.length >= mostFailures) throw new RefusedError('TOO_MANY_TRIES');
    try {
      return await look();
    } catch (error) {
      if (error instanceof RefusedError && ofStrangers.has(error.code)) failedAtMs.push(now().getTime());
      throw error;
    }
  };
};
