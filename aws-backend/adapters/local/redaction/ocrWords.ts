import { tesseract } from '../images/tesseract.ts';
import type { PlacedWord } from './covers.ts';

/** Finds where words stand on a picture. */
export interface OcrWords {
  find(picture: Uint8Array): Promise<PlacedWord[]>;
  close(): Promise<void>;
}

/** Finds words with a Tesseract of its own. */
export const ocrWords = (): OcrWords => {
  const { recognise, close } = tesseract();
  return {
    async find(picture) {
      const { blocks } = (await recognise(picture)).page;
      const words = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)));
      return words.map(({ text, bbox: { x0, y0, x1, y1 } }) => ({ text, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }));
    },
    close,
  };
};
