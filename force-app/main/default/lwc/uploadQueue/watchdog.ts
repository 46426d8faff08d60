import type { Timer } from './uploadTypes.ts';

/**
 * Milliseconds without progress that are allowed: before the first byte (the browser may send other requests first), between bytes, and after the
 * last.
 */
const patienceMs = { begun: 120_000, moving: 30_000, sent: 90_000 };

/** The stages of a request. */
export type Stage = keyof typeof patienceMs;

/** Calls `bark` if a request makes no progress; while offline it keeps waiting. */
export const watchdog = (timer: Timer, isOnline: () => boolean, bark: () => void): { saw: (stage: Stage) => void; stop: () => void } => {
  let callOff: (() => void) | undefined;
  let seen: Stage = 'begun';
  const wait = (): void => {
    callOff = timer(look, patienceMs[seen]);
  };
  // One function for all stages: in Lightning Web Security each function passed to a timer creates another object at the membrane.
  function look(): void {
    if (isOnline()) bark();
    else wait();
  }
  const saw = (stage: Stage): void => {
    callOff?.();
    seen = stage;
    wait();
  };
  wait();
  return {
    saw,
    stop: () => {
      callOff?.();
    },
  };
};
