import type { Timer } from './uploadTypes.ts';

const manyFiles = 50;
const pauseMs = 50;

/** Calls things that are due together once. */
export interface Publisher {
  /** Something a person waits for has changed. */
  changed: () => void;
  /** Only numbers have changed. */
  progressed: () => void;
}

/** Publishes once per turn where there are few files, and once in 50 ms where a list is long or only numbers change. */
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
