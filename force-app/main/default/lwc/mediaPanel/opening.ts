import { closedBy, type PanelState } from './panelState.ts';

/** Pauses between attempts: a network that is back often needs a moment. Few, because each attempt may create a session record. */
const pausesMs = [3_000, 15_000] as const;

/** Opening makes colleagues' files visible to the user but costs a call to Salesforce, so it isn't repeated on every return to the page. */
const renewAfterMs = 15 * 60_000;

/** Attempts to open a panel; only the latest one counts. */
export interface Opening {
  begin: () => void;
  /** Opens it again if the last time is long ago or out of date. If that fails, the state stays. */
  renew: (isOutOfDate?: boolean) => void;
  giveUp: () => void;
}

export interface OpeningOptions {
  open: () => Promise<PanelState>;
  /** Receives the outcome of each attempt. */
  enter: (state: PanelState) => void;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
  now?: () => number;
}

/** Opens a panel, with a few retries if the error is retryable. */
export const opening = ({ open, enter, schedule = setTimeout, unschedule = clearTimeout, now = Date.now }: OpeningOptions): Opening => {
  let latest = 0;
  let timer: number | undefined;
  let askedAt = now();

  const giveUp = (): void => {
    latest += 1;
    if (timer !== undefined) unschedule(timer);
    timer = undefined;
  };
  const ask = (ended: (state: PanelState) => void): void => {
    giveUp();
    const own = latest;
    askedAt = now();
    const heed = (state: PanelState): void => {
      if (own === latest) ended(state);
    };
    open().then(heed, (error: unknown) => {
      heed(closedBy(error));
    });
  };
  const attempt = ([pauseMs, ...later]: readonly number[]): void => {
    ask((state) => {
      enter(state);
      if (state.failure?.retryable !== true || pauseMs === undefined) return;
      timer = schedule(() => {
        attempt(later);
      }, pauseMs);
    });
  };
  return {
    begin() {
      attempt(pausesMs);
    },
    renew(isOutOfDate = false) {
      if (!isOutOfDate && now() - askedAt < renewAfterMs) return;
      ask((state) => {
        if (state.failure === undefined) enter(state);
      });
    },
    giveUp,
  };
};
