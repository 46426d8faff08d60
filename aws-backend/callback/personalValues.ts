import type { MediaResult } from '../contracts/result.ts';
import { unspacedLetters } from '../contracts/unspacedLetters.ts';

const word = new RegExp(`[${unspacedLetters}]|[[\\p{L}\\p{N}]--[${unspacedLetters}]]+`, 'gv');

/** Words without the punctuation between them, which varies: "Lee." ends a sentence, "555-0100" is "555 0100". */
const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];

/** The personal values of a file: its personal data and the people it names. */
const personalTexts = ({ extraction, personalData, entities }: MediaResult): string[] => [
  ...personalData.map(({ start, end }) => extraction.text.slice(start, end)),
  ...entities.filter(({ category }) => category === 'PERSON').map(({ value }) => value),
];

/** Whether `value` occurs in `words` at index `from`. */
const standsAt = (words: readonly string[], from: number, value: readonly string[]): boolean =>
  value.every((each, index) => words[from + index] === each);

/**
 * Returns a predicate: whether a text contains, as whole words, a personal value of the file. Values are indexed by their first word, which few
 * share.
 */
export const holdingPersonalValue = (result: MediaResult): ((text: string) => boolean) => {
  const values = new Map(personalTexts(result).map((value) => [value, wordsOf(value)]));
  const byFirstWord = Map.groupBy(values.values(), ([first]) => first);
  return (text) => {
    const words = wordsOf(text);
    return words.some((word, from) => byFirstWord.get(word)?.some((value) => standsAt(words, from, value)));
  };
};
