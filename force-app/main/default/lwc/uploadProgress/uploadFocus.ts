/** The drawn rows of a list of uploads. */
export interface DrawnUploads {
  template: () => {
    querySelector: ParentNode['querySelector'];
    querySelectorAll: ParentNode['querySelectorAll'];
    activeElement: Element | null;
  } | null;
  /** The index of the first drawn row. */
  from: () => number;
  /** Whether an upload is in the list, drawn or not. */
  has: (id: string) => boolean;
}

/** Keeps the focus in a list of uploads, whose buttons come and go. */
export interface UploadFocus {
  came: (part: HTMLElement) => void;
  went: (part: HTMLElement) => void;
  /** Call this when an element may have been removed. */
  check: () => void;
  /** Returns the focus to the pressed button, or to what is in its place now. */
  putBack: (pressed: HTMLElement) => void;
}

/** Remembers the row, or the bulk buttons, with the focus, and restores it when the focused button is removed. */
export const uploadFocus = ({ template, from, has }: DrawnUploads): UploadFocus => {
  let part: HTMLElement | undefined;
  let rowId: string | undefined;
  let rowAt = 0;

  const rows = (): HTMLElement[] => [...(template()?.querySelectorAll<HTMLElement>('li') ?? [])];
  const placeOf = (id: string): HTMLElement | null | undefined => {
    const own = template()?.querySelector<HTMLElement>(`li[data-id="${id}"] button`);
    // Scrolled out of view: the user can still return to it.
    if (own ?? has(id)) return own ?? template()?.querySelector<HTMLElement>('.windowed');
    const buttons = rows().map((row) => row.querySelector('button'));
    const at = Math.max(0, rowAt - from());
    return [...buttons.slice(at), ...buttons.slice(0, at).reverse()].find(Boolean);
  };
  const placeForAll = (): HTMLElement | null | undefined => template()?.querySelector<HTMLElement>('[data-id="totals"] button');
  /** Focuses a button that was only moved; or the one in its place; or, if the row is gone, the row in its place or the last; or the list. */
  const restore = (): void => {
    const moved = part?.isConnected === true ? part : undefined;
    const place = moved ?? (rowId === undefined ? placeForAll() : placeOf(rowId));
    (place ?? template()?.querySelector<HTMLElement>('ul'))?.focus({ preventScroll: true });
  };

  return {
    came(target) {
      part = target;
      const row = target.closest('li');
      rowId = row?.getAttribute('data-id') ?? undefined;
      if (row) rowAt = from() + rows().indexOf(row);
    },
    /** A removed button loses the focus before it leaves the page; if it is still there a microtask later, the user left it. */
    went(target) {
      queueMicrotask(() => {
        if (target.isConnected && target === part && template()?.activeElement !== target) part = undefined;
      });
    },
    check() {
      if (part !== undefined && !template()?.activeElement) restore();
    },
    putBack(pressed) {
      part = pressed;
      restore();
    },
  };
};
