import type { Page, Word } from 'tesseract.js';
import { isUsualHeight, usualHeightOf } from './wrongWords.ts';

const setOf = (words: string): Set<string> => new Set(words.split(/\s+/));
/** Words that follow "I" and don't begin a cell or link. */
const after = setOf(
  `will would shall should can could may might must am was have had do did need want think hope know believe guess suppose understand mean
  got get saw said told asked called just also only still already really never always usually cannot can't don't didn't won't wouldn't
  couldn't shouldn't haven't wasn't wish wonder agree apologise apologize appreciate remember recommend suggest promise expect prefer`,
);
/** Words that follow "I" at the beginning of a sentence with more words; so do those that end in "ed". */
const afterFirst = setOf(
  'see say tell ask call look like love live work try find sent bought paid found tried spoke met went came took made wrote',
);
/** Words that precede "I" if a lowercase word comes after it. */
const before = setOf(
  'can could should shall may must will would did do am was have had that if when where while because and but as so what how',
);

const contracted = /^\|(?=['’](?:m|ll|ve|d)\b)/;
const notLetters = /[^\p{L}'’]+$/u;
const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A bar, the word before it and the two after it. */
type Place = readonly [last: Word | undefined, bar: Word, next: Word | undefined, second: Word | undefined];

/** Whether two words have a normal word gap; a bar between two cells has wider ones. */
const isBeside = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && right.bbox.x0 - left.bbox.x1 < right.bbox.y1 - right.bbox.y0;

/** Whether the words after a bar can follow "I". */
const isFollowed = ([last, bar, next, second]: Place): boolean => {
  if (next === undefined || !isBeside(bar, next)) return false;
  const word = next.text.replace(notLetters, '').replace('’', "'");
  if (after.has(word)) return true;
  const begins = (last === undefined || /[.!?]$/.test(last.text)) && isBeside(next, second);
  return begins && (afterFirst.has(word) || /^\p{Ll}+ed$/u.test(word));
};

/** Whether the word before a bar can precede "I": "can", "and", or one with a comma. At the end of a line, the next word is unknown. */
const isLedTo = ([last, bar, next]: Place): boolean => {
  if (last === undefined || !isBeside(last, bar)) return false;
  if (next === undefined) return before.has(last.text.toLowerCase());
  return (before.has(last.text.toLowerCase()) || last.text.endsWith(',')) && isBeside(bar, next) && isSmall(next.text);
};

const inLine = (words: readonly Word[], usual: number): Word[] => {
  const placeOf = (bar: Word, at: number): Place => [words[at - 1], bar, words[at + 1], words[at + 2]];
  // The edge of a page or bubble is higher than words; but the engine may also overestimate the height of an "I" between two words.
  const isBar = (word: Word, at: number): boolean =>
    word.text === '|' && (isUsualHeight(word, usual) || (isBeside(words[at - 1], word) && isBeside(word, words[at + 1])));
  const isPronoun = (place: Place): boolean => isFollowed(place) || isLedTo(place);
  // If one bar separates cells or links, so do the others in its line.
  const areAll = words.every((word, at) => !isBar(word, at) || isPronoun(placeOf(word, at)));
  return words.map((word, at) => ({ ...word, text: areAll && isBar(word, at) ? 'I' : word.text.replace(contracted, 'I') }));
};

/** Corrects "|" to "I" in an English page: in sans-serif fonts, the engine takes most of them for a vertical bar. */
export const withPronouns = (page: Page): Page => {
  const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  const usual = usualHeightOf(lines.flatMap(({ words }) => words));
  for (const line of lines) line.words = inLine(line.words, usual);
  return page;
};
