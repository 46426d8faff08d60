import type { MediaResult } from '../contracts/result.ts';
import { unspacedLetters } from '../contracts/unspacedLetters.ts';

const word = new RegExp(`[${unspacedLetters}]|[[\\p{L}\\p{N}]--[${unspacedLetters}]]+`, 'gv');

/** Without the marks between them, which differ from place to place: "Lee." ends a sentence, "555-0100" is "555 0100". */
const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];

/** What is personal in a file: its personal data and the people it names. */
const personalTexts = ({ extraction, personalData, entities }: MediaResult): string[] => [
  ...personalData.map(({ start, end }) => extraction.text.slice(start, end)),
  ...entities.filter(({ category }) => category === 'PERSON').map(({ value }) => value),
];

/** Says whether a text holds, as whole words, something that is personal elsewhere in the file. */
export const holdingPersonalValue = (result: MediaResult): ((text: string) => boolean) => {
  const values = new Set(personalTexts(result).map((value) => wordsOf(value).join(' ')));
  const lengths = new Set(values.values().map((value) => value.split(' ').length));
  return (text) => {
    const words = wordsOf(text);
    return words.some((_, from) => lengths.values().some((length) => values.has(words.slice(from, from + length).join(' '))));
  };
};
