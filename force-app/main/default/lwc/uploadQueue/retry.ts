import type { Network } from './network.ts';
import { orStopped, throwIfStopped } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';

export type Wait = (milliseconds: number) => Promise<void>;

/** Tries work again that may succeed a moment later; `tell` learns from the second attempt on whether that is still so. */
export type WithRetries = <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  tell?: (isRetrying: boolean) => void,
) => Promise<Result>;

/** Pauses add up to about a minute and a half: a tunnel, or a storage that restarts. */
const attempts = 8;
const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** Nobody is kept waiting longer than this on another's word. */
const longestAskedPauseMs = 120_000;

/** Doubles with each attempt, with jitter so that many files don't return at once, and never less than was asked for. */
const pauseMs = (attempt: number, retryAfterMs: number): number => {
  const jitter = 0.5 + Math.random();
  const own = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  return Math.max(own * jitter, Math.min(longestAskedPauseMs, retryAfterMs));
};

/** Retries with pauses. What fails without a network is no attempt: it waits until there is one. */
export const retrying = (wait: Wait, network: Network): WithRetries => {
  const attempt = async <Result>(
    work: () => Promise<Result>,
    signal: AbortSignal,
    tell: (isRetrying: boolean) => void,
    count: number,
  ): Promise<Result> => {
    if (!network.isOnline()) await network.whenOnline(signal);
    throwIfStopped(signal);
    if (count > 1) tell(true);
    try {
      const result = await work();
      if (count > 1) tell(false);
      return result;
    } catch (error) {
      throwIfStopped(signal);
      const { retryable, retryAfterMs } = failureOf(error);
      if (!retryable) throw error;
      if (!network.isOnline()) return attempt(work, signal, tell, count);
      if (count >= attempts) throw error;
      if (count > 1) tell(true);
      await orStopped(wait(pauseMs(count, retryAfterMs)), signal);
      return attempt(work, signal, tell, network.isOnline() ? count + 1 : count);
    }
  };
  return (work, signal, tell = () => undefined) => attempt(work, signal, tell, 1);
};
