import { whenNextAnswered } from 'c/askUser';
import { isFocusLost } from './isFocusLost.ts';

/** The shadow of a list whose rows are `li[data-id]`. */
type Rows = (ParentNode & { activeElement: Element | null }) | null | undefined;

/** Where in a list the user is. */
interface Place {
  part: HTMLElement;
  id: string | undefined;
  index: number;
}

/** Keeps the focus in a list of rows with buttons, both of which come and go while they are worked with. */
export interface RowKeeper {
  came: (event: { target: HTMLElement }) => void;
  went: (event: { target: HTMLElement }) => void;
  /** To be called whenever something may have been taken away. */
  check: () => void;
  /** Has a dialog ask about what was pressed, which may be gone when it is answered. */
  asking: <Answer>(pressed: HTMLElement, ask: () => Promise<Answer>) => Promise<Answer>;
}

/** What had the focus may be taken away: then it goes to the first button of its row, or else of the nearest row that has one, those below first. */
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
    // What is only moved loses the focus too.
    const next = place.part.isConnected ? place.part : nearest(place);
    place = undefined;
    next?.focus();
  };
  return {
    came({ target }) {
      place = placeOf(target);
    },
    went({ target }) {
      // What is taken away may lose the focus before it leaves the page; what is still there a moment later was left by the user.
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
