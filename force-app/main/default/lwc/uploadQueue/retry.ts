import type { Network } from './network.ts';
import { orStopped, throwIfStopped } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';
import type { StopSignal } from './stopSignal.ts';

export type Wait = (milliseconds: number) => Promise<void>;

/** How often something has failed so far. */
export interface Tally {
  failures: number;
  /** Those of them that somebody answered. */
  answers: number;
}

/** Nothing has failed yet. */
export const newTally = (): Tally => ({ failures: 0, answers: 0 });

/**
 * Tries work again that may succeed a moment later; `tell` learns from the second attempt on whether that is still so. Work that is left
 * and taken up again goes on with its tally, or it would never be given up.
 */
export type WithRetries = <Result>(
  work: () => Promise<Result>,
  signal: StopSignal,
  tell?: (isRetrying: boolean) => void,
  tally?: Tally,
) => Promise<Result>;

/** Pauses add up to about a minute and a half: a storage that restarts. */
const mostAnswers = 8;
/**
 * A line without an answer is given more than ten minutes: a laptop on a train's or a telephone's network counts as online where that
 * network itself has no reception.
 */
const mostFailures = 30;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** Nobody is kept waiting longer than this on another's word. */
const longestAskedPauseMs = 120_000;

/** Doubles with each failure, with jitter so that many files don't return at once, and never less than was asked for. */
const pauseMs = (failures: number, retryAfterMs: number): number => {
  const jitter = 0.5 + Math.random();
  const own = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return Math.max(own * jitter, Math.min(longestAskedPauseMs, retryAfterMs));
};

type Attempt<Result> = [work: () => Promise<Result>, signal: StopSignal, tell: (isRetrying: boolean) => void, tally: Tally];

/** Retries with pauses. What fails without a network is no attempt: it waits until there is one. */
export const retrying = (wait: Wait, network: Network): WithRetries => {
  const again = async <Result>(error: unknown, ...[work, signal, tell, tally]: Attempt<Result>): Promise<Result> => {
    throwIfStopped(signal);
    const { retryable, retryAfterMs, isUnanswered } = failureOf(error);
    if (!retryable) throw error;
    if (!network.isOnline()) return attempt(work, signal, tell, tally);
    tally.failures += 1;
    tally.answers += isUnanswered ? 0 : 1;
    if (tally.failures >= mostFailures || tally.answers >= mostAnswers) throw error;
    if (tally.failures > 1) tell(true);
    await orStopped(wait(pauseMs(tally.failures, retryAfterMs)), signal);
    return attempt(work, signal, tell, tally);
  };
  const begin = <Result>(...[work, signal, tell, tally]: Attempt<Result>): Promise<Result> => {
    throwIfStopped(signal);
    const failed = (error: unknown): Promise<Result> => again(error, work, signal, tell, tally);
    // Nearly all work succeeds at once: it is left without a promise of its own, of which each is many objects at the membrane of
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
