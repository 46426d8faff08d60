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
  /** How often it was stopped for good: what was asked before is not asked again when it fails. */
  let stops = 0;
  let timer: number | undefined;
  /** The question whose answer is awaited. */
  let open: object | undefined;

  const callOff = (): void => {
    if (timer !== undefined) unschedule(timer);
    timer = undefined;
    open = undefined;
  };
  const ask = (): void => {
    callOff();
    if (isHidden()) return;
    const [question, own] = [{}, stops];
    open = question;
    timer = schedule(ask, patienceMs);
    const answeredUnheard = (): void => {
      if (open !== question) return;
      if (isPending()) plan();
      else callOff();
    };
    // The wire shows the error; here it is only one more pause.
    refresh().then(answeredUnheard, () => {
      if (own === stops) plan();
    });
  };
  function plan(): void {
    callOff();
    timer = schedule(ask, pauseMs);
    pauseMs = Math.min(lastPauseMs, pauseMs * 1.5);
  }

  return {
    settled(answer) {
      if (answer.hasMoved) pauseMs = firstPauseMs;
      if (answer.isPending) plan();
      else callOff();
    },
    wake() {
      pauseMs = firstPauseMs;
      ask();
    },
    stop() {
      stops += 1;
      callOff();
    },
  };
};
