import { setImmediate as turn } from 'node:timers/promises';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { plainPattern } from './plainPattern.ts';
import { shifted } from './spans.ts';
import { tagText, type Tagged } from './tagText.ts';
import { windowsOf, type Window } from './windows.ts';

const nothing = (): Tagged => ({ organizations: [], locations: [], nounPhrases: [] });

const twoLetters = /\p{Script=Latin}{2}/gu;
/** The tagger knows Latin letters only; tables of numbers would take it longest, for nothing. */
const hasWords = (text: string): boolean => (text.match(plainPattern(twoLetters, text))?.length ?? 0) * 12 > text.length;

/** In other languages names still look like names, but the tagger takes every word it does not know for a noun. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** A text says what it is about again and again: of more pieces these many are tagged, taken evenly from all of it. */
export const mostTagged = 20;

const evenly = (windows: readonly Window[], most: number): Window[] => {
  const step = Math.max(1, windows.length / most);
  return windows.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
};

/** Code units of a sentence that the tagger still reads in little time, which grows with the third power of its words: 2,000 took it seven seconds. */
const longestSentence = 1000;

/** A list without stops, or full of abbreviations, is one sentence to the tagger: such a piece is cut into smaller ones. */
const withShortSentences = (window: Window): Window[] =>
  sentencesOf(window.text).some(({ start, end }) => end - start > longestSentence)
    ? windowsOf(window.text, longestSentence).map(({ text, start }) => ({ text, start: window.start + start }))
    : [window];

/** The pieces of a text that are tagged. */
export const taggedWindows = (text: string, most = mostTagged): Window[] =>
  evenly(
    windowsOf(text).filter((window) => hasWords(window.text)),
    most,
  ).flatMap(withShortSentences);

/** Tags a text of any length, piece by piece, letting others have their turn in between. */
export const tagWhole = async (text: string, languageCode: string, windows = taggedWindows(text)): Promise<Tagged> => {
  const whole = nothing();
  for (const window of windows) {
    const tagged = tagText(window.text);
    for (const kind of ['organizations', 'locations', 'nounPhrases'] as const)
      for (const span of tagged[kind]) whole[kind].push(shifted(span, window.start));
    await turn();
  }
  return isEnglish(languageCode) ? whole : { ...whole, nounPhrases: [] };
};
