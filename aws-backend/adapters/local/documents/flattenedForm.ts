import { placedIn } from './filledIn.ts';
import { baseOf, isLevel } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';

/** The most values to place on a page, as each is compared with all its text; the rest stay where they are. */
const maxPlaced = 500;

const isBlank = ({ str }: TextItem): boolean => str.trim() === '';

/** Whether a form XObject begins: the parser doesn't end the line there, although its text is elsewhere. */
const beginsDrawing = (before: TextItem, item: TextItem): boolean =>
  !before.hasEOL && isLevel(before) && isLevel(item) && Math.abs(baseOf(before) - baseOf(item)) > Math.max(before.height, item.height);

/** Splits the text into the page's own and that of each form XObject. */
const runsOf = (items: readonly TextItem[]): TextItem[][] => {
  const runs: TextItem[][] = [[]];
  let before: TextItem | undefined;
  for (const item of items) {
    if (before && !isBlank(item) && beginsDrawing(before, item)) runs.push([]);
    runs.at(-1)?.push(item);
    if (!isBlank(item)) before = item;
    else if (before && item.hasEOL) before = { ...before, hasEOL: true };
  }
  return runs;
};

const endLine = (items: TextItem[]): void => {
  const last = items.pop();
  if (last) items.push({ ...last, hasEOL: true });
};

/**
 * Moves the values of a flattened form to their places, as in an interactive form. Programs for signing flatten forms, and draw each value
 * separately after all other content.
 */
export const withFlattened = (items: readonly TextItem[]): readonly TextItem[] => {
  const [own = [], ...drawn] = runsOf(items);
  let placed = own;
  for (const [index, run] of drawn.entries()) {
    const [value, ...more] = run.filter((item) => !isBlank(item));
    const found = value && more.length === 0 && index < maxPlaced ? placedIn(placed, value) : undefined;
    if (found) placed = found;
    else {
      endLine(placed);
      for (const item of run) placed.push(item);
    }
  }
  return placed;
};
