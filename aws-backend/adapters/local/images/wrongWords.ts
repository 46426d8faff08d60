import type { Word } from 'tesseract.js';

/** What every word of a page has: how high it is, and how sure the engine is of it, from 0 to 100. */
type Seen = Pick<Word, 'text' | 'confidence' | 'bbox'>;

/** Heights of a usual word beyond which a mark is no letter: the edge of a page, a crease or a speck. */
const lowest = 0.45;
const highest = 1.7;
/** Surer than this, an odd word is one: a title, a footnote. */
const surelyWord = 70;
/** Less sure than this, one or two letters are dirt; a number is too precious. */
const surelyDirt = 30;

const heightOf = ({ bbox }: Seen): number => bbox.y1 - bbox.y0;

/** Whether a word is as high as words of its page are. */
export const isUsualHeight = (word: Seen, usualHeight: number): boolean => {
  const height = heightOf(word) / usualHeight;
  return height >= lowest && height <= highest;
};

/** Tells marks that are no writing from words, by how high they are among the other words of their page. */
export const isWrong = (word: Seen, usualHeight: number): boolean => {
  const { text, confidence } = word;
  if (!isUsualHeight(word, usualHeight) && (confidence < surelyWord || text === '|')) return true;
  if (confidence < surelyWord && !/[\p{L}\p{N}\p{Sc}%]/u.test(text)) return true;
  return confidence < surelyDirt && text.length <= 2 && !/\d/.test(text);
};

/** How high most words are. */
export const usualHeightOf = (words: readonly Seen[]): number => {
  const heights = words.map(heightOf).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
};
