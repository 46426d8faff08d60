import type { Network } from './network.ts';
import { orStopped, throwIfStopped } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';
import type { StopSignal } from './stopSignal.ts';

export type Wait = (milliseconds: number) => Promise<void>;

/** The failures of a piece of work so far. */
export interface Tally {
  failures: number;
  /** Failures with a response. */
  answers: number;
}

/** Nothing has failed yet. */
export const newTally = (): Tally => ({ failures: 0, answers: 0 });

/**
 * Retries work that may succeed later; `tell` is called from the second attempt on and says whether retries are still going on.
 * Work that is interrupted and continued keeps its tally, otherwise it would never be given up.
 */
export type WithRetries = <Result>(
  work: () => Promise<Result>,
  signal: StopSignal,
  tell?: (isRetrying: boolean) => void,
  tally?: Tally,
) => Promise<Result>;

/** The pauses add up to about 90 s: enough for a storage restart. */
const maxAnswers = 8;
/**
 * Without any response, retries go on for more than ten minutes: a laptop on a train's or phone's network counts as online while that
 * network itself has no reception.
 */
const maxFailures = 30;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** The maximum `Retry-After` that is honored. */
const longestAskedPauseMs = 120_000;

/** Exponential backoff with jitter, so that many files don't return at once; never less than the requested delay. */
const pauseMs = (failures: number, retryAfterMs: number): number => {
  const jitter = 0.5 + Math.random();
  const own = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return Math.max(own * jitter, Math.min(longestAskedPauseMs, retryAfterMs));
};

type Attempt<Result> = [work: () => Promise<Result>, signal: StopSignal, tell: (isRetrying: boolean) => void, tally: Tally];

/** Retries with pauses. A failure while offline doesn't count: it waits until online again. */
export const retrying = (wait: Wait, network: Network): WithRetries => {
  const again = async <Result>(error: unknown, ...[work, signal, tell, tally]: Attempt<Result>): Promise<Result> => {
    throwIfStopped(signal);
    const { retryable, retryAfterMs, isUnanswered } = failureOf(error);
    if (!retryable) throw error;
    if (!network.isOnline()) return attempt(work, signal, tell, tally);
    tally.failures += 1;
    tally.answers += isUnanswered ? 0 : 1;
    if (tally.failures >= maxFailures || tally.answers >= maxAnswers) throw error;
    if (tally.failures > 1) tell(true);
    await orStopped(wait(pauseMs(tally.failures, retryAfterMs)), signal);
    return attempt(work, signal, tell, tally);
  };
  const begin = <Result>(...[work, signal, tell, tally]: Attempt<Result>): Promise<Result> => {
    throwIfStopped(signal);
    const failed = (error: unknown): Promise<Result> => again(error, work, signal, tell, tally);
    // Nearly all work succeeds at once, so it gets no extra promise, each of which creates many objects at the membrane of
    // Lightning Web Security.
    if (tally.failures === 0) return work().catch(failed);
    tell(true);
    return work().then((result) => {
      tell(false);
      return result;
    }, failed);
  };
  function attempt<Result>(...terms: Attempt<Result>): Promise<Result> {
    if (network.isOnline()) return begin(...terms);
    return network.whenOnline(terms[1]).then(() => begin(...terms));
  }

  return (work, signal, tell = () => undefined, tally = newTally()) => attempt(work, signal, tell, tally);
};
