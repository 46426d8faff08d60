import type { PersonalData } from '../../contracts/interpretation.ts';
import { overlapping } from '../../contracts/spans.ts';

/** Values with more words aren't numbers that somebody repeats. */
const maxWords = 8;
const word = /[\p{L}\p{N}]+/gu;
const year = /^(?:19|20)\d\d$/;

/** The words of a value in comparable form: "S530-4609" becomes "s530 4609". */
const wordsOf = (value: string): string[] => value.toLowerCase().match(word) ?? [];

/** Phone numbers need more characters, because an extension is as short as an order number. */
const minLetters = ({ category }: PersonalData): number => (category === 'PHONE' ? 6 : 4);

/** Only values with digits. Names are left to the engine, which knows that "May" is also a month. */
const isTelling = (words: readonly string[], data: PersonalData): boolean => {
  const letters = words.join('');
  return words.length <= maxWords && letters.length >= minLetters(data) && /\d/.test(letters) && !year.test(letters);
};

/** Whether the value is part of a longer one across punctuation, like 4821 in 4821.50 and Q-4821. */
const isOfLonger = (text: string, start: number, end: number): boolean =>
  /[\p{L}\p{N}][.,/_-]$/u.test(text.slice(Math.max(0, start - 3), start)) || /^[.,/_-][\p{L}\p{N}]/u.test(text.slice(end, end + 3));

interface Known {
  data: PersonalData;
  count: number;
}

/** The values by their words, and for each last word the possible word counts. */
const knownOf = (text: string, personalData: readonly PersonalData[]) => {
  const values = new Map<string, Known>();
  const countsByLast = new Map<string, Set<number>>();
  for (const data of personalData) {
    const words = wordsOf(text.slice(data.start, data.end));
    if (!isTelling(words, data)) continue;
    values.set(words.join(' '), { data, count: words.length });
    const last = words.at(-1) ?? '';
    countsByLast.set(last, (countsByLast.get(last) ?? new Set()).add(words.length));
  }
  return { values, countsByLast };
};

/**
 * Adds the places where a personal number is repeated: only at its first place does the preceding word tell what it is
 * ("Passport: C01X00T47"), and masking that one alone would be in vain. A single pass over the text, whatever the number of values.
 */
export const saidAgain = (text: string, personalData: readonly PersonalData[]): PersonalData[] => {
  const { values, countsByLast } = knownOf(text, personalData);
  if (values.size === 0) return [...personalData];
  const isFound = overlapping(personalData);
  const again: PersonalData[] = [];
  const recent: { said: string; start: number }[] = [];
  for (const { 0: written, index } of text.matchAll(word)) {
    const end = index + written.length;
    recent.push({ said: written.toLowerCase(), start: index });
    if (recent.length > maxWords) recent.shift();
    for (const count of countsByLast.get(written.toLowerCase()) ?? []) {
      const words = recent.slice(-count);
      const [{ start } = { start: index }] = words;
      const known = values.get(words.map(({ said }) => said).join(' '));
      if (known?.count !== count || isFound({ start, end }) || isOfLonger(text, start, end)) continue;
      again.push({ ...known.data, start, end });
    }
  }
  return [...personalData, ...again].sort((one, other) => one.start - other.start || one.end - other.end);
};
