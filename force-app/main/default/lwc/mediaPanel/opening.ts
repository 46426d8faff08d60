import { closedBy, type PanelState } from './panelState.ts';

/** A network that has just come back often needs a moment more. Each attempt may cost a session record: there are few. */
const pausesMs = [3_000, 15_000] as const;

/** Attempts to open a panel; only the latest counts. */
export interface Opening {
  begin: () => void;
  giveUp: () => void;
}

export interface OpeningOptions {
  open: () => Promise<PanelState>;
  /** Given what came of each attempt. */
  enter: (state: PanelState) => void;
  schedule?: (work: () => void, milliseconds: number) => number;
  unschedule?: (timer: number) => void;
}

/** Opens a panel, and tries again a few times where that may help. */
export const opening = ({ open, enter, schedule = setTimeout, unschedule = clearTimeout }: OpeningOptions): Opening => {
  let latest = 0;
  let timer: number | undefined;

  const giveUp = (): void => {
    latest += 1;
    if (timer !== undefined) unschedule(timer);
    timer = undefined;
  };
  const attempt = ([pauseMs, ...later]: readonly number[]): void => {
    giveUp();
    const own = latest;
    const ended = (state: PanelState): void => {
      if (own !== latest) return;
      enter(state);
      if (state.failure?.retryable !== true || pauseMs === undefined) return;
      timer = schedule(() => {
        attempt(later);
      }, pauseMs);
    };
    open().then(ended, (error: unknown) => {
      ended(closedBy(error));
    });
  };
  return {
    begin() {
      attempt(pausesMs);
    },
    giveUp,
  };
};
