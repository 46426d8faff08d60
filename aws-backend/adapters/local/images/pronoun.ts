import type { Page, Word } from 'tesseract.js';
import { isUsualHeight, usualHeightOf } from './wrongWords.ts';

const setOf = (words: string): Set<string> => new Set(words.split(/\s+/));
/** Words that follow "I", and begin no cell and no link. */
const after = setOf(
  `will would shall should can could may might must am was have had do did need want think hope know believe guess suppose understand mean
  got get saw said told asked called just also only still already really never always usually cannot can't don't didn't won't wouldn't
  couldn't shouldn't haven't wasn't wish wonder agree apologise apologize appreciate remember recommend suggest promise expect prefer`,
);
/** Words that follow it too where it begins a sentence of more words; so do those that end in "ed". */
const afterFirst = setOf(
  'see say tell ask call look like love live work try find sent bought paid found tried spoke met went came took made wrote',
);
/** Words that "I" follows, where a word in small letters goes on behind it. */
const before = setOf(
  'can could should shall may must will would did do am was have had that if when where while because and but as so what how',
);

const contracted = /^\|(?=['’](?:m|ll|ve|d)\b)/;
const notLetters = /[^\p{L}'’]+$/u;
const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A rule between two cells has more white beside it than a word has. */
const isBeside = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && right.bbox.x0 - left.bbox.x1 < right.bbox.y1 - right.bbox.y0;

const isPronoun = (words: readonly Word[], at: number): boolean => {
  const [last, bar, next, second] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!isBeside(bar, next) || next === undefined) return false;
  const word = next.text.replace(notLetters, '').replace('’', "'");
  if (after.has(word)) return true;
  const begins = (last === undefined || /[.!?]$/.test(last.text)) && isBeside(next, second);
  if (begins && (afterFirst.has(word) || /^\p{Ll}+ed$/u.test(word))) return true;
  return last !== undefined && isBeside(last, bar) && before.has(last.text.toLowerCase()) && isSmall(next.text);
};

const inLine = (words: readonly Word[], usual: number): Word[] => {
  const isBar = (word: Word): boolean => word.text === '|';
  // Where one bar parts cells or links, so do the others of its line.
  const areAll = words.every((word, at) => !isBar(word) || (isUsualHeight(word, usual) && isPronoun(words, at)));
  return words.map((word) => ({ ...word, text: areAll && isBar(word) ? 'I' : word.text.replace(contracted, 'I') }));
};

/** A page in English whose "I" is one: in letters without serifs the engine takes most of them for an upright bar. */
export const withPronouns = (page: Page): Page => {
  const lines = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  const usual = usualHeightOf(lines.flatMap(({ words }) => words));
  for (const line of lines) line.words = inLine(line.words, usual);
  return page;
};
