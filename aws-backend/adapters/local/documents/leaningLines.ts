import { blankAfter } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';

/** In heights of a letter: how far a word may stand above or below the line of the word before it, and begin before that one's end. */
const mostAbove = 0.7;
const mostOverlap = 0.5;
/** White between words; less is within one. */
const leastGap = 0.1;

/** Neither level nor straight up or down. */
const leans = ({ transform, str }: TextItem): boolean => str !== '' && (transform as number[])[0] !== 0 && (transform as number[])[1] !== 0;

/** What stands between two items of one line; undefined where they stand on two. */
const between = (before: TextItem, item: TextItem): TextItem[] | undefined => {
  const [a = 1, b = 0, , , left = 0, base = 0] = before.transform as number[];
  const [, , , , nextLeft = 0, nextBase = 0] = item.transform as number[];
  // A blank is told without its height.
  const [width, height] = [before.width, Math.max(before.height, item.height)];
  const [right, up] = [nextLeft - left, nextBase - base];
  const [gap, above] = [(right * a + up * b) / Math.hypot(a, b) - width, (up * a - right * b) / Math.hypot(a, b)];
  if (Math.abs(above) > mostAbove * height || gap < -mostOverlap * height) return undefined;
  return gap > leastGap * height ? [blankAfter(before)] : [];
};

/** The lines of writing that leans, as of what another OCR engine read on a scan that is not quite straight: the parser ends them where words are wider than others, or not at all. */
export const withLeaningLines = (items: readonly TextItem[]): TextItem[] => {
  const found: TextItem[] = [];
  for (const item of items) {
    const before = found.at(-1);
    if (before && leans(before) && leans(item)) {
      const blank = between(before, item);
      found.splice(-1, 1, { ...before, hasEOL: blank === undefined }, ...(blank ?? []));
    }
    found.push(item);
  }
  return found;
};
