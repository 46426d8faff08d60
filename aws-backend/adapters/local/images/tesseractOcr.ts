import type { Page } from 'tesseract.js';
import type { OcrLanguage } from './ocrLanguages.ts';
import { textOfLines, type OcrLine } from './ocrText.ts';
import { tesseract } from './tesseract.ts';

/** What Tesseract read, and how sure it is, from 0 to 1. */
export interface OcrReading {
  text: string;
  confidence: number;
  /** Whose letters it was read with: those of other languages may come out as others. */
  language: OcrLanguage;
  /** Nothing on the picture looks like writing, whichever way it is held. */
  isBlank: boolean;
}

/** A page of writing is read with 0.9, one of leaves and hair with 0.5; on such, a line counts only where it is surer than that. */
const leastPageConfidence = 0.7;
const leastLineConfidence = 0.65;

/** Reads what is written on a picture. */
export interface Ocr {
  read(image: Uint8Array): Promise<OcrReading>;
  close(): Promise<void>;
}

const linesOf = ({ blocks }: Page): OcrLine[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence: confidence / 100, top: bbox.y0, bottom: bbox.y1 }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** Reads with a Tesseract of its own. */
export const tesseractOcr = (): Ocr => {
  const { recognise, close } = tesseract();
  return {
    async read(image) {
      const { page, language } = await recognise(image);
      const lines = linesOf(page);
      const confidence = page.confidence / 100;
      const least = confidence < leastPageConfidence ? leastLineConfidence : 0;
      const written = lines.filter((line) => line.confidence >= least);
      return { text: textOfLines(written), confidence, language, isBlank: lines.length === 0 };
    },
    close,
  };
};
