import type { PersonalData } from '../../contracts/interpretation.ts';
import { unspacedLetters } from '../../contracts/unspacedLetters.ts';
import { redact } from './redact.ts';

const unspaced = new RegExp(`[${unspacedLetters}]`, 'v');
const letter = `[[\\p{L}\\p{N}]--[${unspacedLetters}]]`;

const pattern = (value: string): RegExp => {
  const words = value
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');
  return unspaced.test(value) ? new RegExp(words, 'giv') : new RegExp(`(?<!${letter})${words}(?!${letter})`, 'giv');
};

/** Redacts a text derived from another: values that are personal there are redacted here even if they aren't detected again. */
export const redactKnown = (
  text: string,
  found: readonly PersonalData[],
  source: { text: string; personalData: readonly PersonalData[] },
): string => {
  const lowerText = text.toLowerCase();
  // Tens of thousands of values would take minutes as patterns; nearly all are ruled out by their first word.
  const mayStandHere = (value: string): boolean => lowerText.includes(/^\S+/.exec(value)?.[0].toLowerCase() ?? '');
  const byValue = new Map(source.personalData.map((data) => [source.text.slice(data.start, data.end).trim(), data]));
  const known = [...byValue]
    .filter(([value]) => value !== '' && mayStandHere(value))
    .flatMap(([value, data]) =>
      [...text.matchAll(pattern(value))].map(({ 0: { length }, index }) => ({ ...data, start: index, end: index + length })),
    );
  return redact(text, [...found, ...known]);
};
