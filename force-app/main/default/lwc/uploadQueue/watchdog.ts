import type { Timer } from './uploadTypes.ts';

/** Milliseconds in which something has to move: before the first byte (other requests of the browser may be first), between two, and after the last. */
const patienceMs = { begun: 120_000, moving: 30_000, sent: 90_000 };

/** What a request may be doing. */
export type Stage = keyof typeof patienceMs;

/** Barks when a request stands still; without a network it waits for one. */
export const watchdog = (timer: Timer, isOnline: () => boolean, bark: () => void): { saw: (stage: Stage) => void; stop: () => void } => {
  let callOff: (() => void) | undefined;
  let seen: Stage = 'begun';
  const wait = (): void => {
    callOff = timer(look, patienceMs[seen]);
  };
  // One function for all stages: in Lightning Web Security each one that a timer is given is an object more at its membrane.
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
