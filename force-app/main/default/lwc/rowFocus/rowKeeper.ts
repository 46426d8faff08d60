import { whenNextAnswered } from 'c/askUser';
import { isFocusLost } from './isFocusLost.ts';

/** The shadow root of a list whose rows are `li[data-id]`. */
type Rows = (ParentNode & { activeElement: Element | null }) | null | undefined;

/** The user's position in a list. */
interface Place {
  part: HTMLElement;
  id: string | undefined;
  index: number;
}

/** Keeps the focus in a list whose rows and buttons come and go while the user works with them. */
export interface RowKeeper {
  came: (event: { target: HTMLElement }) => void;
  went: (event: { target: HTMLElement }) => void;
  /** Call this whenever an element may have been removed. */
  check: () => void;
  /** Asks a question in a dialog about the pressed button, which may be gone by the time of the answer. */
  asking: <Answer>(pressed: HTMLElement, ask: () => Promise<Answer>) => Promise<Answer>;
}

/** If the focused element is removed, focuses the first button of its row, or else of the nearest row that has one, rows below first. */
export const rowKeeper = (list: () => Rows): RowKeeper => {
  let place: Place | undefined;

  const rows = (): HTMLElement[] => [...(list()?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
  const placeOf = (part: HTMLElement): Place => {
    const row = part.closest<HTMLElement>('li[data-id]');
    return { part, id: row?.dataset.id, index: rows().findIndex((one) => one === row) };
  };
  const nearest = ({ id, index }: Place): HTMLElement | undefined => {
    const all = rows();
    const own = all.findIndex(({ dataset }) => dataset.id === id);
    const at = own < 0 ? Math.max(0, index) : own;
    const buttons = [...all.slice(at), ...all.slice(0, at).reverse()].map((row) => row.querySelector('button'));
    return buttons.find((button) => button !== null);
  };
  const check = (): void => {
    if (place === undefined || !isFocusLost(list())) return;
    // An element that is merely moved loses the focus too.
    const next = place.part.isConnected ? place.part : nearest(place);
    place = undefined;
    next?.focus();
  };
  return {
    came({ target }) {
      place = placeOf(target);
    },
    went({ target }) {
      // A removed element may lose the focus before it leaves the page; if it is still there a microtask later, the user left it.
      queueMicrotask(() => {
        if (target.isConnected && target === place?.part && list()?.activeElement !== target) place = undefined;
      });
    },
    check,
    async asking(pressed, ask) {
      const own = placeOf(pressed);
      const recall = (): void => {
        place = own;
        check();
      };
      whenNextAnswered(() => {
        if (isFocusLost(list())) recall();
      });
      const answer = await ask();
      recall();
      return answer;
    },
  };
};
