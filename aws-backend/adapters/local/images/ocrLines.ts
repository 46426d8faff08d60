import type { Word } from 'tesseract.js';
import { textOfLines } from './ocrText.ts';

/** Adjacent words of a line, and their extent in pixels from the left. */
export interface OcrCell {
  text: string;
  left: number;
  right: number;
  /** The words with their bounding boxes. */
  words: Word[];
}

/** A line of a page, split into cells at wide gaps: its top and bottom edge in pixels, and the height of its tallest word. */
export interface CellLine {
  cells: OcrCell[];
  /** 0 to 1. */
  confidence: number;
  top: number;
  bottom: number;
  height: number;
}

/** The minimum gap between two cells, relative to the height of the line's tallest word: words are 0.3 apart, 0.8 in justified text. */
const cellGap = 1.2;

/** A cell whose tallest word is this many times as tall as that of another cell has larger letters. */
const muchLarger = 1.5;
/** The maximum gap within a word, relative to the height of its cell's tallest word: spaces are at least 0.26 wide. */
const letterGap = 0.24;

/** Whether a word is the rest of an email address that the OCR engine tore apart: after "@", or after a domain without its last part. */
const isTornAddress = (before: string, word: string): boolean =>
  (/[\w-]@[\w-]+\.$/.test(before) && /^[a-z]{2,}(?:\.[a-z]{2,})*[.,;:)>?!]*$/.test(word)) ||
  (/[\w-]@$/.test(before) && /^[\w-]+\.[a-z]{2,}/.test(word));

const cellsOf = (words: readonly Word[], height: number): OcrCell[] => {
  const cells: OcrCell[] = [];
  for (const word of words) {
    const { text, bbox } = word;
    const last = cells.at(-1);
    if (last && bbox.x0 - last.right < cellGap * height) {
      last.text += isTornAddress(last.text, text) ? text : ` ${text}`;
      last.right = bbox.x1;
      last.words.push(word);
    } else cells.push({ text, left: bbox.x0, right: bbox.x1, words: [word] });
  }
  return cells;
};

const confidenceOf = (words: readonly Word[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / letters / 100;
};

const tallestOf = (words: readonly Word[]): number => Math.max(...words.map(({ bbox }) => bbox.y1 - bbox.y0));

/**
 * Joins the parts of words in a cell of larger letters than another cell of its line, such as a title beside an address: the OCR engine
 * measures spaces by the smaller letters, and reads "Rec h n u n g".
 */
const joined = (cell: OcrCell, cells: readonly OcrCell[]): OcrCell => {
  const tallest = tallestOf(cell.words);
  if (!cells.some(({ words }) => tallest > muchLarger * tallestOf(words))) return cell;
  const parts = cell.words.map(({ text, bbox }, index) => {
    const before = cell.words[index - 1];
    const isPart = !before || bbox.x0 - before.bbox.x1 < letterGap * tallest || isTornAddress(before.text, text);
    return isPart ? text : ` ${text}`;
  });
  return { ...cell, text: parts.join('') };
};

/** Removes bars at both ends of a line, which are the edges of a paper or box. */
const withoutEdges = (cells: readonly OcrCell[]): OcrCell[] => {
  const isText = ({ text }: OcrCell): boolean => text !== '|';
  return cells.slice(cells.findIndex(isText), cells.findLastIndex(isText) + 1);
};

/** Builds a line from the words that the OCR engine found in it. */
export const lineOf = (words: readonly Word[]): CellLine => {
  const height = tallestOf(words);
  const cells = withoutEdges(cellsOf(words, height));
  return {
    cells: cells.map((cell) => joined(cell, cells)),
    confidence: confidenceOf(words),
    top: Math.min(...words.map(({ bbox }) => bbox.y0)),
    bottom: Math.max(...words.map(({ bbox }) => bbox.y1)),
    height,
  };
};

/** Returns the lines as text, with cells separated by tabs. */
export const textOfCells = (lines: readonly CellLine[]): string =>
  textOfLines(lines.map((line) => ({ ...line, text: line.cells.map(({ text }) => text).join('\t') })));
