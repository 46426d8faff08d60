import type { PersonalData } from '../../../contracts/interpretation.ts';

/** A rectangle on a page or image, in its own units, from the top left corner. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A word and its place. */
export interface PlacedWord extends Rectangle {
  text: string;
}

/** The parts of a page to cover. `isWhole`: it has personal data whose place is unknown, so the whole page must be covered. */
export interface Covers {
  rectangles: Rectangle[];
  isWhole: boolean;
}

/** Keeps letters and digits only, on which text extraction and OCR agree. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Joins all words to one string, and maps each of its characters to the index of its word. */
const runOf = (words: readonly PlacedWord[]): { letters: string; wordAt: number[] } => {
  const wordAt: number[] = [];
  const letters = words
    .map(({ text }, index) => {
      const own = plain(text);
      for (let at = 0; at < own.length; at += 1) wordAt.push(index);
      return own;
    })
    .join('');
  return { letters, wordAt };
};

const placesOf = (value: string, letters: string): number[] => {
  const places: number[] = [];
  for (let at = letters.indexOf(value); at >= 0; at = letters.indexOf(value, at + 1)) places.push(at);
  return places;
};

const countsOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** Covers the whole words of every occurrence of a value, or the page if a value is found less often than the text contains it. */
export const coversOf = (words: readonly PlacedWord[], values: readonly string[]): Covers => {
  const { letters, wordAt } = runOf(words);
  const covered = new Set<number>();
  let isWhole = false;
  for (const [value, count] of countsOf(values.map(plain).filter((one) => one !== ''))) {
    const places = placesOf(value, letters);
    if (places.length < count) isWhole = true;
    for (const place of places) for (let at = place; at < place + value.length; at += 1) covered.add(wordAt[at] ?? 0);
  }
  return { rectangles: words.filter((_, index) => covered.has(index)), isWhole };
};

/** Returns the personal data between two offsets of the text, as written there. */
export const valuesBetween = (text: string, personalData: readonly PersonalData[], start: number, end: number): string[] =>
  personalData
    .filter((span) => span.start < end && span.end > start)
    .map((span) => text.slice(Math.max(start, span.start), Math.min(end, span.end)));
