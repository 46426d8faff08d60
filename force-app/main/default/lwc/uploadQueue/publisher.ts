import type { Timer } from './uploadTypes.ts';

const manyFiles = 50;
const pauseMs = 50;

/** Coalesces notifications that are due together. */
export interface Publisher {
  /** Something that the user waits for has changed. */
  changed: () => void;
  /** Only numbers have changed. */
  progressed: () => void;
}

/** Publishes once per turn for few files, and once per 50 ms for long lists or if only numbers change. */
export const coalescing = (publish: () => void, fileCount: () => number, timer: Timer): Publisher => {
  let due: { inMs: number; callOff: () => void } | undefined;
  const within = (inMs: number): void => {
    if (due !== undefined && due.inMs <= inMs) return;
    due?.callOff();
    const callOff = timer(() => {
      due = undefined;
      publish();
    }, inMs);
    due = { inMs, callOff };
  };
  return {
    changed: () => {
      within(fileCount() > manyFiles ? pauseMs : 0);
    },
    progressed: () => {
      within(pauseMs);
    },
  };
};
