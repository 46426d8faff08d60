import type { FoundTable } from '../documents/tables/table.ts';
import type { OcrLanguage } from './ocrLanguages.ts';
import { lineOf, textOfCells } from './ocrLines.ts';
import { ocrTables } from './ocrTables.ts';
import { inColumns } from './textColumns.ts';
import type { Reading } from './readAnyWayUp.ts';
import { readingOf, writtenLines } from './readingOf.ts';
import { tesseract } from './tesseract.ts';

/** What Tesseract read, and how sure it is. */
export interface OcrReading extends Reading {
  text: string;
  /** Absent where the engine tells of none. */
  tables?: FoundTable[];
  /** Whose letters it was read with: those of other languages may come out as others. */
  language: OcrLanguage;
}

/** A page of writing is read with 0.9, one of leaves and hair with 0.5; on such, a line counts only where it is surer than that. */
const leastPageConfidence = 0.7;
const leastLineConfidence = 0.65;

/** Reads what is written on a picture. */
export interface Ocr {
  read(image: Uint8Array): Promise<OcrReading>;
  close(): Promise<void>;
}

/** Reads with a Tesseract of its own. */
export const tesseractOcr = (): Ocr => {
  const { recognise, close } = tesseract();
  return {
    async read(image) {
      const { page, language } = await recognise(image);
      const lines = writtenLines(page).map(lineOf);
      const reading = readingOf(page);
      const least = reading.confidence < leastPageConfidence ? leastLineConfidence : 0;
      const written = lines.filter((line) => line.confidence >= least);
      return { text: textOfCells(inColumns(written)), tables: ocrTables(written, reading.confidence), language, ...reading };
    },
    close,
  };
};
