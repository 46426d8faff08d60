import type { Timer } from './uploadTypes.ts';

/** Waits in real time. */
export const realWait = (milliseconds: number, schedule = setTimeout): Promise<void> =>
  new Promise((resolve) => {
    schedule(resolve, milliseconds);
  });

const later = (run: () => void, milliseconds: number, schedule = setTimeout): (() => void) => {
  const handle = schedule(run, milliseconds);
  return () => {
    clearTimeout(handle);
  };
};

/** The real clock. */
export const realTimer: Timer = (run, milliseconds) => later(run, milliseconds);
