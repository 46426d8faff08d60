/** The drawn part of a list of uploads. */
export interface DrawnUploads {
  template: () => {
    querySelector: ParentNode['querySelector'];
    querySelectorAll: ParentNode['querySelectorAll'];
    activeElement: Element | null;
  } | null;
  /** Where in the list its first drawn row is. */
  from: () => number;
  /** Whether an upload is in the list, drawn or not. */
  has: (id: string) => boolean;
}

/** Keeps the focus on a list of uploads, whose buttons come and go. */
export interface UploadFocus {
  came: (part: HTMLElement) => void;
  went: (part: HTMLElement) => void;
  /** Something may have been taken away. */
  check: () => void;
  /** Puts it back to what was pressed, or to what stands there now. */
  putBack: (pressed: HTMLElement) => void;
}

/** Remembers the row that holds the focus, or the buttons for all of them: the focus is put back where its button went. */
export const uploadFocus = ({ template, from, has }: DrawnUploads): UploadFocus => {
  let part: HTMLElement | undefined;
  let rowId: string | undefined;
  let rowAt = 0;

  const rows = (): HTMLElement[] => [...(template()?.querySelectorAll<HTMLElement>('li') ?? [])];
  const placeOf = (id: string): HTMLElement | null | undefined => {
    const own = template()?.querySelector<HTMLElement>(`li[data-id="${id}"] button`);
    // Scrolled out of view, it is still to be come back to.
    if (own ?? has(id)) return own ?? template()?.querySelector<HTMLElement>('.windowed');
    const buttons = rows().map((row) => row.querySelector('button'));
    const at = Math.max(0, rowAt - from());
    return [...buttons.slice(at), ...buttons.slice(0, at).reverse()].find(Boolean);
  };
  const placeForAll = (): HTMLElement | null | undefined => template()?.querySelector<HTMLElement>('[data-id="totals"] button');
  /** Back to a button that was only moved; to the one that took the place of one that went; where the row went, to the row in its place, or the last; or to the list. */
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
    /** A button that is taken away loses the focus before it leaves the page; one that is still there a moment later was left by the user. */
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
