import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js';
import { textOfLines, type OcrLine } from './ocrText.ts';

/** What Tesseract read, and how sure it is, from 0 to 1. */
export interface OcrReading {
  text: string;
  confidence: number;
  /** Nothing on the picture looks like writing, whichever way it is held. */
  isBlank: boolean;
}

/** Lines of writing are read with 0.8 and more; what leaves and hair are taken for with 0.6 at most. */
const leastLineConfidence = 0.65;

/** One OCR engine for all who ask, made when first asked; pictures are read one after the other. */
export interface Ocr {
  read(image: Uint8Array): Promise<OcrReading>;
  close(): Promise<void>;
}

/** The model ships in the package, so nothing is fetched. */
const languageData = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
  '4.0.0_best_int',
);

const start = (): Promise<Worker> => createWorker('eng', OEM.LSTM_ONLY, { langPath: languageData, gzip: true, cacheMethod: 'none' });

const linesOf = ({ blocks }: Page): OcrLine[] =>
  (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
    .map(({ text, confidence, bbox }) => ({ text: text.trim(), confidence: confidence / 100, top: bbox.y0, bottom: bbox.y1 }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** Tesseract in a thread of its own; one that failed is started anew for the next picture. */
export const tesseractOcr = (): Ocr => {
  let worker: Promise<Worker> | undefined;
  const close = async (): Promise<void> => {
    const running = worker;
    worker = undefined;
    await (await running)?.terminate();
  };
  return {
    async read(image) {
      worker ??= start();
      try {
        const { data } = await (await worker).recognize(Buffer.from(image), {}, { blocks: true });
        const lines = linesOf(data);
        const written = lines.filter(({ confidence }) => confidence >= leastLineConfidence);
        return { text: textOfLines(written), confidence: data.confidence / 100, isBlank: lines.length === 0 };
      } catch (cause) {
        worker = undefined;
        throw new Error('The OCR engine failed', { cause });
      }
    },
    close,
  };
};
