import type { StopSignal } from './stopSignal.ts';

/** The user paused or cancelled the work; not a failure. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped');
    this.name = 'StoppedError';
  }
}

/** The result of the work, or a rejection with `StoppedError` as soon as the signal aborts. The work itself continues. */
export const orStopped = <Result>(work: Promise<Result>, signal: StopSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(new StoppedError());
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });

/** Throws `StoppedError` if the signal is aborted. */
export const throwIfStopped = (signal: StopSignal): void => {
  if (signal.aborted) throw new StoppedError();
};
