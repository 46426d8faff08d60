import type { Word } from 'tesseract.js';

/** A recognized word; its confidence is 0 to 100. */
type Seen = Pick<Word, 'text' | 'confidence' | 'bbox'>;

/** Height limits relative to the usual word; marks outside them are the edge of a page, a crease or a speck. */
const lowest = 0.45;
const highest = 1.7;
/** From this confidence, a word of unusual height is kept: a title, a footnote. */
const surelyWord = 70;
/** Below this confidence, one or two characters are dirt, unless there is a digit: numbers matter too much. */
const surelyDirt = 30;

const heightOf = ({ bbox }: Seen): number => bbox.y1 - bbox.y0;

/** Whether the height of a word is usual for its page. */
export const isUsualHeight = (word: Seen, usualHeight: number): boolean => {
  const height = heightOf(word) / usualHeight;
  return height >= lowest && height <= highest;
};

/** Whether a word is a mark that isn't text, by its height, confidence and characters. */
export const isWrong = (word: Seen, usualHeight: number): boolean => {
  const { text, confidence } = word;
  if (!isUsualHeight(word, usualHeight) && (confidence < surelyWord || text === '|')) return true;
  if (confidence < surelyWord && !/[\p{L}\p{N}\p{Sc}%]/u.test(text)) return true;
  return confidence < surelyDirt && text.length <= 2 && !/\d/.test(text);
};

/** The median height of words; 0 if there are none. */
export const usualHeightOf = (words: readonly Seen[]): number => {
  const heights = words.map(heightOf).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
};
