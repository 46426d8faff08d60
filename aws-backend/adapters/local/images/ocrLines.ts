import type { Word } from 'tesseract.js';
import { textOfLines } from './ocrText.ts';

/** Words that stand close to each other, and how far they go, in pixels from the left. */
export interface OcrCell {
  text: string;
  left: number;
  right: number;
  /** Each where it stands. */
  words: Word[];
}

/** One line of a page, cut where it is white for long: its upper and lower edge in pixels, and how high its highest word is. */
export interface CellLine {
  cells: OcrCell[];
  /** 0 to 1. */
  confidence: number;
  top: number;
  bottom: number;
  height: number;
}

/** White that parts two cells of a line, in heights of its highest word: words are 0.3 apart, 0.8 where lines are made equally long. */
const cellGap = 1.2;

const cellsOf = (words: readonly Word[], height: number): OcrCell[] => {
  const cells: OcrCell[] = [];
  for (const word of words) {
    const { text, bbox } = word;
    const last = cells.at(-1);
    if (last && bbox.x0 - last.right < cellGap * height) {
      last.text += ` ${text}`;
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

/** A line of a page, made of the words that the OCR engine found in it. */
export const lineOf = (words: readonly Word[]): CellLine => ({
  cells: cellsOf(words, Math.max(...words.map(({ bbox }) => bbox.y1 - bbox.y0))),
  confidence: confidenceOf(words),
  top: Math.min(...words.map(({ bbox }) => bbox.y0)),
  bottom: Math.max(...words.map(({ bbox }) => bbox.y1)),
  height: Math.max(...words.map(({ bbox }) => bbox.y1 - bbox.y0)),
});

/** The lines as text, with a tab between the cells of each. */
export const textOfCells = (lines: readonly CellLine[]): string =>
  textOfLines(lines.map((line) => ({ ...line, text: line.cells.map(({ text }) => text).join('\t') })));
