import { setImmediate as turn } from 'node:timers/promises';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { plainPattern } from './plainPattern.ts';
import { shifted } from './spans.ts';
import { tagText, type Tagged } from './tagText.ts';
import { windowsOf, type Window } from './windows.ts';

const nothing = (): Tagged => ({ organizations: [], locations: [], nounPhrases: [] });

const twoLetters = /\p{Script=Latin}{2}/gu;
/** The tagger supports Latin script only; tables of numbers would take the most time, for no result. */
const hasWords = (text: string): boolean => (text.match(plainPattern(twoLetters, text))?.length ?? 0) * 12 > text.length;

/** In other languages names still look like names, but the tagger tags every unknown word as a noun. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** The maximum number of windows tagged, sampled evenly from a long text: its topics recur. */
export const mostTagged = 20;

const evenly = (windows: readonly Window[], most: number): Window[] => {
  const step = Math.max(1, windows.length / most);
  return windows.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
};

/**
 * The maximum length of a tagged sentence in code units. Tagging time is cubic in the number of words: 2,000 code units took seven seconds.
 */
const longestSentence = 1000;

/** Splits windows with long sentences: the tagger treats lists without full stops or full of abbreviations as one sentence. */
const withShortSentences = (window: Window): Window[] =>
  sentencesOf(window.text).some(({ start, end }) => end - start > longestSentence)
    ? windowsOf(window.text, longestSentence).map(({ text, start }) => ({ text, start: window.start + start }))
    : [window];

/** Returns the windows of a text that are tagged. */
export const taggedWindows = (text: string, most = mostTagged): Window[] =>
  evenly(
    windowsOf(text).filter((window) => hasWords(window.text)),
    most,
  ).flatMap(withShortSentences);

/** Tags a text of any length window by window. Yields to the event loop after each. */
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
