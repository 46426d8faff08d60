import type { PersonalData } from '../../../contracts/interpretation.ts';

/** A place on a page or picture, in its own units, counted from the upper left corner. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One word where it stands. */
export interface PlacedWord extends Rectangle {
  text: string;
}

/** What of a page has to be covered. `isWhole`: something personal stands there, but not where, so nothing of the page may be seen. */
export interface Covers {
  rectangles: Rectangle[];
  isWhole: boolean;
}

/** What of a text a reader and an OCR engine agree on: letters and digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** All words as one run of letters, and to which word each letter belongs. */
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

/** Covers every place where one of the values stands, whole words at a time. Where one is found less often than it is known to stand there, it covers the page. */
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

/** What is personal between two offsets of the text, as it is written there. */
export const valuesBetween = (text: string, personalData: readonly PersonalData[], start: number, end: number): string[] =>
  personalData
    .filter((span) => span.start < end && span.end > start)
    .map((span) => text.slice(Math.max(start, span.start), Math.min(end, span.end)));
