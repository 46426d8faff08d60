import type { MediaResult } from '../contracts/result.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}@.+-]+/gu) ?? [];

/** Says whether a text holds, as whole words, something that is personal data elsewhere in the file. */
export const holdingPersonalValue = ({ extraction, personalData }: MediaResult): ((text: string) => boolean) => {
  const values = new Set(personalData.map(({ start, end }) => wordsOf(extraction.text.slice(start, end)).join(' ')));
  values.delete('');
  const longest = Math.max(0, ...[...values].map((value) => value.split(' ').length));
  return (text) => {
    const words = wordsOf(text);
    return words.some((_, from) =>
      words.slice(from, from + longest).some((__, count) => values.has(words.slice(from, from + count + 1).join(' '))),
    );
  };
};
