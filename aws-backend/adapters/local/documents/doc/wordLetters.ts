import { raised } from '../raised.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { codes, runsOf, type Run } from './properties.ts';
import { Ranges, type Range } from './ranges.ts';

import type { WordFile } from './wordFile.ts';

/** The characters of a Word file in one string, and their properties by index. */
export interface WordLetters {
  /** Hidden and deleted characters are NUL. */
  text: string;
  isRowEnd(letter: number): boolean;
  /** The right edges of the cells in the row that ends with a character. */
  edgesAt(letter: number): readonly number[] | undefined;
  isInTable(letter: number): boolean;
  /** The offset of a picture in the Data stream. */
  pictureAt(letter: number): number | undefined;
}

const saying = (runs: readonly Run[], ...any: readonly number[]): Ranges =>
  new Ranges(runs.filter(({ properties }) => any.some((code) => (properties.get(code) ?? 0) !== 0)).map(({ range }): Range => range));

const withoutHidden = ({ text, from, letterBytes }: Piece, hidden: Ranges): string =>
  hidden.isEmpty
    ? text
    : text
        .split('')
        .map((letter, index) => (hidden.has(from + index * letterBytes) ? '\0' : letter))
        .join('');

/** Replaces standalone superscript digits by their Unicode characters. Keeps the length, so that indices stay valid. */
const withRaised = (text: string, { from, letterBytes }: Piece, above: Ranges): string => {
  const isAbove = (index: number): boolean => above.has(from + index * letterBytes);
  const endsAt = (index: number): boolean => !isAbove(index) || (text[index] === ' ' && !isAbove(index + 1));
  return above.isEmpty
    ? text
    : text.replace(/\d+/g, (digits, index: number) => {
        const first = Array.from(digits, (_, at) => isAbove(index + at)).lastIndexOf(false) + 1;
        const isAlone = !isAbove(index + first - 1) && endsAt(index + digits.length);
        return isAlone ? digits.slice(0, first) + raised(digits.slice(first)) : digits;
      });
};

/** Returns a function from a character's index to its offset in the file. */
const places = (pieces: readonly Piece[]): ((letter: number) => number) => {
  let first = 0;
  const starts = pieces.map(({ text, from, letterBytes }) => {
    const start = { first, from, letterBytes };
    first += text.length;
    return start;
  });
  return (letter) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.first ?? 0) <= letter) low = middle;
      else high = middle;
    }
    const { first: start = 0, from = 0, letterBytes = 1 } = starts[low] ?? {};
    return from + (letter - start) * letterBytes;
  };
};

/** Reads all characters of a Word file. */
export const wordLetters = (file: WordFile): WordLetters => {
  const pieces = piecesOf(file);
  const placeOf = places(pieces);
  const letters = runsOf(file, 'letters');
  const paragraphs = runsOf(file, 'paragraphs');
  const hidden = saying(letters, codes.deleted, codes.hidden);
  const above = new Ranges(letters.filter(({ properties }) => properties.get(codes.raised) === 1).map(({ range }) => range));
  const rowEnds = saying(paragraphs, codes.rowEnd);
  const inTable = saying(paragraphs, codes.inTable);
  const edges = new Map(paragraphs.map(({ range: [from], properties }) => [from, properties.edges]));
  const pictures = new Map(
    letters.flatMap(({ range: [from], properties }) => {
      const at = properties.get(codes.picture);
      return at === undefined || (properties.get(codes.data) ?? 0) !== 0 ? [] : [[from, at] as const];
    }),
  );
  const text = pieces.map((piece) => withoutHidden({ ...piece, text: withRaised(piece.text, piece, above) }, hidden)).join('');
  return {
    text,
    isRowEnd: (letter) => rowEnds.has(placeOf(letter)),
    edgesAt: (letter) => edges.get(placeOf(letter)),
    isInTable: (letter) => inTable.has(placeOf(letter)),
    pictureAt: (letter) => pictures.get(placeOf(letter)),
  };
};
