import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { PlacedWord } from './covers.ts';

const languageData = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
  '4.0.0_best_int',
);

/** Finds where words stand on a picture. */
export interface OcrWords {
  find(picture: Uint8Array): Promise<PlacedWord[]>;
  close(): Promise<void>;
}

/** Tesseract in a thread of its own, started when first asked. */
export const ocrWords = (): OcrWords => {
  let worker: Promise<Worker> | undefined;
  return {
    async find(picture) {
      worker ??= createWorker('eng', OEM.LSTM_ONLY, { langPath: languageData, gzip: true, cacheMethod: 'none' });
      const { data } = await (await worker).recognize(Buffer.from(picture), {}, { blocks: true });
      const words = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)));
      return words.map(({ text, bbox: { x0, y0, x1, y1 } }) => ({ text, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }));
    },
    async close() {
      await (await worker)?.terminate();
      worker = undefined;
    },
  };
};
