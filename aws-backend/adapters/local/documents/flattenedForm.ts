import { placedIn } from './filledIn.ts';
import { baseOf, isLevel } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';

/** More on one page are left where they are: each is looked for among all that is written there. */
const mostPlaced = 500;

const isBlank = ({ str }: TextItem): boolean => str.trim() === '';

/** The parser ends no line where a drawing within the page's own begins, though its words stand elsewhere. */
const beginsDrawing = (before: TextItem, item: TextItem): boolean =>
  !before.hasEOL && isLevel(before) && isLevel(item) && Math.abs(baseOf(before) - baseOf(item)) > Math.max(before.height, item.height);

/** What is written in one go: the page's own text, and each drawing within it. */
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
 * What was filled into a form that was made a plain page of since, as programs do that have it signed: they draw each value by itself, behind all else.
 * Each is put where it stands, as in a form that can still be filled in.
 */
export const withFlattened = (items: readonly TextItem[]): readonly TextItem[] => {
  const [own = [], ...drawn] = runsOf(items);
  let placed = own;
  for (const [index, run] of drawn.entries()) {
    const [value, ...more] = run.filter((item) => !isBlank(item));
    const found = value && more.length === 0 && index < mostPlaced ? placedIn(placed, value) : undefined;
    if (found) placed = found;
    else {
      endLine(placed);
      for (const item of run) placed.push(item);
    }
  }
  return placed;
};
