import { closedBy, type PanelState } from './panelState.ts';

/** A network that has just come back often needs a moment more. Each attempt may cost a session record: there are few. */
const pausesMs = [3_000, 15_000] as const;

/** Colleagues' files become visible to a user by opening, which costs a call to Salesforce: not at each look at the page. */
const renewAfterMs = 15 * 60_000;

/** Attempts to open a panel; only the latest counts. */
export interface Opening {
  begin: () => void;
  /** Opens it once more where that is long ago, or out of date. What was open stays so where nobody answers. */
  renew: (isOutOfDate?: boolean) => void;
  giveUp: () => void;
}

export interface OpeningOptions {
  open: () => Promise<PanelState>;
  /** Given what came of each attempt. */
  enter: (state: PanelState) => void;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
  now?: () => number;
}

/** Opens a panel, and tries again a few times where that may help. */
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
