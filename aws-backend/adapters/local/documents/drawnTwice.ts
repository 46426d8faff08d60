import type { TextItem } from './layerLines.ts';

/** In font heights: the same text at a smaller distance appears as one. */
const nearly = 0.2;

const placeOf = ({ transform }: TextItem): [number, number] => [(transform as number[])[4] ?? 0, (transform as number[])[5] ?? 0];

const liesUpon = (item: TextItem, before: TextItem): boolean => {
  const [[x, y], [otherX, otherY]] = [placeOf(item), placeOf(before)];
  return Math.max(Math.abs(x - otherX), Math.abs(y - otherY)) < nearly * item.height;
};

/** The most places of a text to compare: a page may contain "0.00" ten thousand times. */
const maxCompared = 20;

/** Removes duplicates of text that programs draw twice, slightly shifted, for bold type or shadows. */
export const drawnOnce = (items: readonly TextItem[]): readonly TextItem[] => {
  const known = new Map<string, TextItem[]>();
  const seen: TextItem[] = [];
  for (const item of items) {
    const same = known.get(item.str) ?? [];
    const before = seen.at(-1);
    if (item.str.trim() === '' || !same.slice(-maxCompared).some((each) => liesUpon(item, each))) seen.push(item);
    else if (item.hasEOL && before) seen[seen.length - 1] = { ...before, hasEOL: true };
    known.set(item.str, same);
    same.push(item);
  }
  return seen;
};
