import { rememberLatest } from '../rememberLatest.ts';
import { allMatches, type Span } from '../spans.ts';
import { numberWordsOf, type NumberWords } from './numberWords.ts';

/** Consecutive spoken digits. */
export interface SpokenNumber extends Span {
  digits: string;
  /** The number of tokens written as words. */
  words: number;
  /** The number of tokens written as numbers of more than one digit. */
  groups: number;
}

/** Words before a repeated digit. */
const times: Readonly<Record<string, number>> = { double: 2, triple: 3, doppel: 2, doppelt: 2, dreimal: 3, zweimal: 2, doble: 2 };
const hundreds: ReadonlySet<string> = new Set(['hundred', 'hundert', 'cent', 'cents']);

interface Reader {
  words: NumberWords;
  token: RegExp;
}

const readers = new Map<string, Reader>();

/** Returns the words and token pattern of a language. Longer words match first: "sixty-two" before "sixty". */
const readerOf = (languageCode: string): Reader | undefined => {
  const words = numberWordsOf(languageCode);
  if (words === undefined) return undefined;
  const known = readers.get(languageCode);
  if (known !== undefined) return known;
  const all = [...words.keys(), ...Object.keys(times), ...hundreds].toSorted((left, right) => right.length - left.length);
  const token = String.raw`(?<![\p{L}\p{N}])(?:${all.join('|').replaceAll('-', '[ -]')}|\d{1,4})(?![\p{L}\p{N}])`;
  const made = { words, token: new RegExp(token, 'giu') };
  readers.set(languageCode, made);
  return made;
};

interface Token extends Span {
  said: string;
}

/** Groups tokens that are separated only by spaces or the punctuation of a pause, on one line. */
const runsOf = (text: string, token: RegExp): Token[][] => {
  const runs: Token[][] = [];
  for (const { 0: said, index: start } of allMatches(text, token)) {
    const here = { said: said.toLowerCase().replaceAll(' ', '-'), start, end: start + said.length };
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && /^[ ]?[-–,.…]{0,3}[ ]?$/.test(text.slice(last.end, start))) runs.at(-1)?.push(here);
    else runs.push([here]);
  }
  return runs;
};

const read = (run: readonly Token[], words: NumberWords): SpokenNumber => {
  let digits = '';
  let count = 1;
  let [asWords, groups] = [0, 0];
  for (const { said } of run) {
    if (times[said] !== undefined) {
      count = times[said];
      continue;
    }
    if (hundreds.has(said)) digits += '00';
    else digits += (words.get(said) ?? said).repeat(count);
    if (!/^\d/.test(said)) asWords += 1;
    else if (said.length > 1) groups += 1;
    count = 1;
  }
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, digits, words: asWords, groups };
};

const minTokens = 4;

/** Finds numbers dictated digit by digit or in pairs, as transcripts contain them: "oh seven seven double oh", "4 1 5, 5 5 5". */
export const spokenNumbers = rememberLatest((text, languageCode): SpokenNumber[] => {
  const reader = readerOf(languageCode);
  if (reader === undefined) return [];
  return runsOf(text, reader.token)
    .filter((run) => run.length >= minTokens)
    .map((run) => read(run, reader.words));
});
