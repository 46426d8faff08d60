import { failureOf } from './uploadFailure.ts';

export type Wait = (milliseconds: number) => Promise<void>;

const attempts = 5;
const firstPauseMs = 500;

/** The real clock. */
export const waitFor =
  (schedule: (done: () => void, milliseconds: number) => unknown = setTimeout): Wait =>
  (milliseconds) =>
    new Promise((resolve) => {
      schedule(resolve, milliseconds);
    });

/** Tries again what may succeed a moment later, with pauses that double and jitter so that many files don't return at once. */
export const withRetries = async <Result>(work: () => Promise<Result>, wait: Wait, signal?: AbortSignal, attempt = 1): Promise<Result> => {
  signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    if (!failureOf(error).retryable || attempt >= attempts) throw error;
  }
  await wait(firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random()));
  return withRetries(work, wait, signal, attempt + 1);
};
