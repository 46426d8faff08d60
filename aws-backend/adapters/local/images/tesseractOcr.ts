import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Page, type Worker, type WorkerParams } from 'tesseract.js';
import { textOfLines, type OcrLine } from './ocrText.ts';

/** What Tesseract read, and how sure it is, from 0 to 1. */
export interface OcrReading {
  text: string;
  confidence: number;
  /** Nothing on the picture looks like writing, whichever way it is held. */
  isBlank: boolean;
}

/** A page of writing is read with 0.9, one of leaves and hair with 0.5; on such, a line counts only where it is surer than that. */
const leastPageConfidence = 0.7;
const leastLineConfidence = 0.65;

/** Sauvola's: every part of the page is told black from white by its own light, so that a shadow hides no letters. */
const thresholdingMethod = '2';

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

/** A Tesseract that reads as every part here does. */
export const startTesseract = async (): Promise<Worker> => {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath: languageData, gzip: true, cacheMethod: 'none' });
  const parameters: Partial<WorkerParams> & { thresholding_method: string } = { thresholding_method: thresholdingMethod };
  await worker.setParameters(parameters);
  return worker;
};

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
      worker ??= startTesseract();
      try {
        const { data } = await (await worker).recognize(Buffer.from(image), {}, { blocks: true });
        const lines = linesOf(data);
        const confidence = data.confidence / 100;
        const least = confidence < leastPageConfidence ? leastLineConfidence : 0;
        const written = lines.filter((line) => line.confidence >= least);
        return { text: textOfLines(written), confidence, isBlank: lines.length === 0 };
      } catch (cause) {
        worker = undefined;
        throw new Error('The OCR engine failed', { cause });
      }
    },
    close,
  };
};
