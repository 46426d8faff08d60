const firstPauseMs = 1_000;
const lastPauseMs = 15_000;
/** A request without a response after this time is repeated. */
const patienceMs = 30_000;

/** Refreshes repeatedly while files are uploading or being read. */
export interface RefreshLoop {
  /** Call this with the latest response: whether any file is still in progress, and whether any status has changed. */
  settled(answer: { isPending: boolean; hasMoved: boolean }): void;
  /** Refreshes immediately, and resets the pause. */
  wake(): void;
  stop(): void;
}

export interface RefreshLoopOptions {
  refresh: () => Promise<unknown>;
  /** Whether any file is in progress, as far as known. */
  isPending: () => boolean;
  /** A hidden page isn't refreshed. */
  isHidden: () => boolean;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
}

/**
 * Refreshes with pauses that grow while nothing changes and are reset when something does. For an unchanged response the wire may not fire;
 * then only the promise resolves.
 */
export const refreshLoop = ({
  refresh,
  isPending,
  isHidden,
  schedule = setTimeout,
  unschedule = clearTimeout,
}: RefreshLoopOptions): RefreshLoop => {
  let pauseMs = firstPauseMs;
  /** Counts calls of `stop`: a request from before isn't repeated if it fails. */
  let stops = 0;
  let timer: number | undefined;
  /** The pending request. */
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
    // The wire shows the error; here it only causes another pause.
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
