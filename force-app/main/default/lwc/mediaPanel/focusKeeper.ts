interface Focusable {
  focus: () => void;
}

const isOnPage = (part: EventTarget): boolean => 'isConnected' in part && part.isConnected === true;

/** What stands on the page of the first of these selectors that anything has. */
export const firstPart = (template: ParentNode | null | undefined, ...selectors: readonly string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => template?.querySelector<HTMLElement>(selector) ?? [])[0];

/** Keeps the focus in the panel. */
export interface FocusKeeper {
  came: (event: FocusEvent) => void;
  went: (event: FocusEvent) => void;
  /** To be called whenever something may have been taken away. */
  check: () => void;
  /** A dialog has given the focus back to what had it before, if that is still there. */
  answered: () => void;
}

/**
 * What had the focus may be taken away: then it goes to `place`, once there is one, so that the keyboard and a screen reader go on where
 * the user was. `isNowhere` says whether nothing on the page has it, `isAsking` whether a dialog only borrows it.
 */
export const focusKeeper = (isNowhere: () => boolean, place: () => Focusable | undefined, isAsking = (): boolean => false): FocusKeeper => {
  let last: EventTarget | undefined;
  let comings = 0;
  const check = (): void => {
    if (last === undefined || isOnPage(last) || !isNowhere()) return;
    const next = place();
    if (next === undefined) return;
    last = undefined;
    next.focus();
  };
  return {
    came({ target }) {
      last = target ?? undefined;
      comings += 1;
    },
    went({ target }) {
      const known = comings;
      // What is taken away loses the focus before it leaves the page; what is still there a moment later was left by the user, unless
      // the focus has come back: a list gives it from a button that goes to one that stays.
      queueMicrotask(() => {
        if (known === comings && last === target && isOnPage(last) && !isAsking()) last = undefined;
      });
    },
    check,
    answered() {
      check();
      // It was not given back: the user has left it.
      if (isNowhere()) last = undefined;
    },
  };
};
