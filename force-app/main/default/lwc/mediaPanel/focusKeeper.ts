interface Focusable {
  focus: () => void;
}

const isOnPage = (part: EventTarget): boolean => 'isConnected' in part && part.isConnected === true;

/** Returns the first element that matches one of these selectors, in their order. */
export const firstPart = (template: ParentNode | null | undefined, ...selectors: readonly string[]): HTMLElement | undefined =>
  selectors.flatMap((selector) => template?.querySelector<HTMLElement>(selector) ?? [])[0];

/** Keeps the focus in the panel when the focused element is removed. */
export interface FocusKeeper {
  came: (event: FocusEvent) => void;
  went: (event: FocusEvent) => void;
  /** Call this whenever an element may have been removed. */
  check: () => void;
  /** A dialog has returned the focus to the previous element, if that still exists. */
  answered: () => void;
}

/**
 * If the focused element is removed, focuses `place` as soon as there is one, so that keyboard and screen reader continue near the user's
 * position. `isNowhere` is whether no element has the focus, `isAsking` whether a dialog has it temporarily.
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
      // A removed element may lose the focus before it leaves the page; if it is still there a microtask later, the user left it, unless
      // the focus has come back: a list moves it from a removed button to another one.
      queueMicrotask(() => {
        if (known === comings && last === target && isOnPage(last) && !isAsking()) last = undefined;
      });
    },
    check,
    answered() {
      check();
      // The focus wasn't returned, so the user has left it.
      if (isNowhere()) last = undefined;
    },
  };
};
