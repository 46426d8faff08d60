const firstPauseMs = 1_000;
const lastPauseMs = 15_000;

/** Asks again while something is on its way. */
export interface RefreshLoop {
  /** Says what the latest answer held: whether anything is still on its way, and whether anything has moved. */
  settled(answer: { isPending: boolean; hasMoved: boolean }): void;
  /** Asks at once, and often again after that. */
  wake(): void;
  stop(): void;
}

export interface RefreshLoopOptions {
  refresh: () => Promise<unknown>;
  /** A hidden page asks nothing. */
  isHidden: () => boolean;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
}

/** Refreshes with pauses that grow while nothing moves and start small again when something does. */
export const refreshLoop = ({ refresh, isHidden, schedule = setTimeout, unschedule = clearTimeout }: RefreshLoopOptions): RefreshLoop => {
  let pauseMs = firstPauseMs;
  let timer: number | undefined;

  const stop = (): void => {
    if (timer !== undefined) unschedule(timer);
    timer = undefined;
  };
  const ask = (): void => {
    stop();
    if (!isHidden()) refresh().catch(plan); // the wire shows the error; here it is only one more pause
  };
  function plan(): void {
    stop();
    timer = schedule(ask, pauseMs);
    pauseMs = Math.min(lastPauseMs, pauseMs * 1.5);
  }

  return {
    settled({ isPending, hasMoved }) {
      if (hasMoved) pauseMs = firstPauseMs;
      if (isPending) plan();
      else stop();
    },
    wake() {
      pauseMs = firstPauseMs;
      ask();
    },
    stop,
  };
};
