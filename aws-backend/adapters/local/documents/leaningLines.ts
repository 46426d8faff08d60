import { blankAfter } from './itemPlaces.ts';
import type { TextItem } from './layerLines.ts';

/** In font heights: how far a word may be above or below the baseline of the word before, and overlap its end. */
const maxAbove = 0.7;
const maxOverlap = 0.5;
/** The least gap between words; smaller ones are within a word. */
const minGap = 0.1;

/** Neither horizontal nor vertical. */
const leans = ({ transform, str }: TextItem): boolean => str !== '' && (transform as number[])[0] !== 0 && (transform as number[])[1] !== 0;

/** Returns the items between two items of a line; undefined if they are on different lines. */
const between = (before: TextItem, item: TextItem): TextItem[] | undefined => {
  const [a = 1, b = 0, , , left = 0, base = 0] = before.transform as number[];
  const [, , , , nextLeft = 0, nextBase = 0] = item.transform as number[];
  // The parser gives spaces no height.
  const [width, height] = [before.width, Math.max(before.height, item.height)];
  const [right, up] = [nextLeft - left, nextBase - base];
  const [gap, above] = [(right * a + up * b) / Math.hypot(a, b) - width, (up * a - right * b) / Math.hypot(a, b)];
  if (Math.abs(above) > maxAbove * height || gap < -maxOverlap * height) return undefined;
  return gap > minGap * height ? [blankAfter(before)] : [];
};

/** Corrects the line ends of skewed text, such as OCR of a skewed scan: the parser ends lines at wider words, or not at all. */
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
