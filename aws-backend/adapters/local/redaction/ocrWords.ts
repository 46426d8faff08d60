import type { Worker } from 'tesseract.js';
import { startTesseract } from '../images/tesseractOcr.ts';
import type { PlacedWord } from './covers.ts';

/** Finds where words stand on a picture. */
export interface OcrWords {
  find(picture: Uint8Array): Promise<PlacedWord[]>;
  close(): Promise<void>;
}

/** Tesseract in a thread of its own, started when first asked; one that failed is started anew for the next picture. */
export const ocrWords = (): OcrWords => {
  let worker: Promise<Worker> | undefined;
  const close = async (): Promise<void> => {
    const running = worker;
    worker = undefined;
    await (await running)?.terminate();
  };
  return {
    async find(picture) {
      worker ??= startTesseract();
      try {
        const { data } = await (await worker).recognize(Buffer.from(picture), {}, { blocks: true });
        const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
        );
        return words.map(({ text, bbox: { x0, y0, x1, y1 } }) => ({ text, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }));
      } catch (cause) {
        worker = undefined;
        throw new Error('The OCR engine failed', { cause });
      }
    },
    close,
  };
};
