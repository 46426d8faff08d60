const firstPauseMs = 1_000;
const lastPauseMs = 15_000;
/** A question that hangs for so long is put again. */
const patienceMs = 30_000;

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
  /** Whether anything is on its way, as far as is known. */
  isPending: () => boolean;
  /** A hidden page asks nothing. */
  isHidden: () => boolean;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
}

/**
 * Refreshes with pauses that grow while nothing moves and start small again when something does. Salesforce need not give an answer to the
 * wire that is the same as the last: then it is only the promise that ends.
 */
export const refreshLoop = ({
  refresh,
  isPending,
  isHidden,
  schedule = setTimeout,
  unschedule = clearTimeout,
}: RefreshLoopOptions): RefreshLoop => {
  let pauseMs = firstPauseMs;
  let timer: number | undefined;
  /** The question whose answer is awaited. */
  let open: object | undefined;

  const stop = (): void => {
    if (timer !== undefined) unschedule(timer);
    timer = undefined;
    open = undefined;
  };
  const ask = (): void => {
    stop();
    if (isHidden()) return;
    const question = {};
    open = question;
    timer = schedule(ask, patienceMs);
    const answeredUnheard = (): void => {
      if (open !== question) return;
      if (isPending()) plan();
      else stop();
    };
    refresh().then(answeredUnheard, plan); // the wire shows the error; here it is only one more pause
  };
  function plan(): void {
    stop();
    timer = schedule(ask, pauseMs);
    pauseMs = Math.min(lastPauseMs, pauseMs * 1.5);
  }

  return {
    settled(answer) {
      if (answer.hasMoved) pauseMs = firstPauseMs;
      if (answer.isPending) plan();
      else stop();
    },
    wake() {
      pauseMs = firstPauseMs;
      ask();
    },
    stop,
  };
};
