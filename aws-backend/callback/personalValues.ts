import type { MediaResult } from '../contracts/result.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}@.+-]+/gu) ?? [];

/** What is personal in a file: its personal data and the people it names. */
const personalTexts = ({ extraction, personalData, entities }: MediaResult): string[] => [
  ...personalData.map(({ start, end }) => extraction.text.slice(start, end)),
  ...entities.filter(({ category }) => category === 'PERSON').map(({ value }) => value),
];

/** Says whether a text holds, as whole words, something that is personal elsewhere in the file. */
export const holdingPersonalValue = (result: MediaResult): ((text: string) => boolean) => {
  const values = new Set(personalTexts(result).map((value) => wordsOf(value).join(' ')));
  values.delete('');
  const longest = values.values().reduce((most, value) => Math.max(most, value.split(' ').length), 0);
  return (text) => {
    const words = wordsOf(text);
    return words.some((_, from) =>
      words.slice(from, from + longest).some((__, count) => values.has(words.slice(from, from + count + 1).join(' '))),
    );
  };
};
