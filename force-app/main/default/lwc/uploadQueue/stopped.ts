import type { StopSignal } from './stopSignal.ts';

/** A person paused or cancelled the work; not a failure. */
export class StoppedError extends Error {
  constructor() {
    super('Stopped');
    this.name = 'StoppedError';
  }
}

/** What the work comes to, or `StoppedError` as soon as the signal says so. The work itself goes on. */
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

/** Throws where the signal says that nobody waits for the work any more. */
export const throwIfStopped = (signal: StopSignal): void => {
  if (signal.aborted) throw new StoppedError();
};
