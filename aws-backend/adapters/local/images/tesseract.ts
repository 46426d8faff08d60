import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Page, type Worker, type WorkerParams } from 'tesseract.js';

/** Sauvola's: every part of the page is told black from white by its own light, so that a shadow hides no letters. */
const thresholdingMethod = '2';

/** The model ships in the package, so nothing is fetched. */
const languageData = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')),
  '4.0.0_best_int',
);

const start = async (): Promise<Worker> => {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath: languageData, gzip: true, cacheMethod: 'none' });
  const parameters: Partial<WorkerParams> & { thresholding_method: string } = { thresholding_method: thresholdingMethod };
  await worker.setParameters(parameters);
  return worker;
};

/** One OCR engine for all who ask; pictures are read one after the other. */
export interface Tesseract {
  /** What stands on a picture, with its place. */
  recognise(picture: Uint8Array): Promise<Page>;
  close(): Promise<void>;
}

/** Tesseract in a thread of its own, started when first asked; one that failed is started anew for the next picture. */
export const tesseract = (): Tesseract => {
  let worker: Promise<Worker> | undefined;
  return {
    async recognise(picture) {
      worker ??= start();
      try {
        return (await (await worker).recognize(Buffer.from(picture), {}, { blocks: true })).data;
      } catch (cause) {
        worker = undefined;
        throw new Error('The OCR engine failed', { cause });
      }
    },
    async close() {
      const running = worker;
      worker = undefined;
      await (await running)?.terminate();
    },
  };
};
