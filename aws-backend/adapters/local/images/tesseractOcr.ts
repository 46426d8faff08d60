import type { FoundTable } from '../documents/tables/table.ts';
import type { OcrLanguage } from './ocrLanguages.ts';
import { lineOf, textOfCells } from './ocrLines.ts';
import { ocrTables } from './ocrTables.ts';
import { inColumns } from './textColumns.ts';
import type { Reading } from './readAnyWayUp.ts';
import { readingOf, writtenLines } from './readingOf.ts';
import { tesseract } from './tesseract.ts';

/** The text and tables that Tesseract recognized, and their quality. */
export interface OcrReading extends Reading {
  text: string;
  /** Absent if the engine doesn't detect tables. */
  tables?: FoundTable[];
  /** The language of the model that was used; it may misread letters of other languages. */
  language: OcrLanguage;
}

/** Text pages have a confidence of 0.9, photos of leaves and hair 0.5; on the latter, only lines above `minLineConfidence` are kept. */
const minPageConfidence = 0.7;
const minLineConfidence = 0.65;

/** Recognizes the text of a picture. */
export interface Ocr {
  read(image: Uint8Array): Promise<OcrReading>;
  close(): Promise<void>;
}

/** An `Ocr` with its own Tesseract instance. */
export const tesseractOcr = (): Ocr => {
  const { recognise, close } = tesseract();
  return {
    async read(image) {
      const { page, language } = await recognise(image);
      const lines = writtenLines(page).map(lineOf);
      const reading = readingOf(page);
      const least = reading.confidence < minPageConfidence ? minLineConfidence : 0;
      const written = lines.filter((line) => line.confidence >= least);
      return { text: textOfCells(inColumns(written)), tables: ocrTables(written, reading.confidence), language, ...reading };
    },
    close,
  };
};
