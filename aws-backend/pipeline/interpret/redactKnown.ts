import type { PersonalData } from '../../contracts/interpretation.ts';
import { redact } from './redact.ts';

/** Scripts that put no space between words: a name there has letters of other words beside it. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

const pattern = (value: string): RegExp => {
  const words = value
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');
  return unspaced.test(value) ? new RegExp(words, 'giu') : new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
};

/** Redacts a text made from another one: what was personal there is personal here, whether or not it is found here again. */
export const redactKnown = (
  text: string,
  found: readonly PersonalData[],
  source: { text: string; personalData: readonly PersonalData[] },
): string => {
  const lowerText = text.toLowerCase();
  // Tens of thousands of values would take minutes as patterns; nearly all fall out by their first word.
  const mayStandHere = (value: string): boolean => lowerText.includes(/^\S+/.exec(value)?.[0].toLowerCase() ?? '');
  const byValue = new Map(source.personalData.map((data) => [source.text.slice(data.start, data.end).trim(), data]));
  const known = [...byValue]
    .filter(([value]) => value !== '' && mayStandHere(value))
    .flatMap(([value, data]) =>
      [...text.matchAll(pattern(value))].map(({ 0: { length }, index }) => ({ ...data, start: index, end: index + length })),
    );
  return redact(text, [...found, ...known]);
};
