import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Page, type Worker, type WorkerParams } from 'tesseract.js';
import { detectLanguage } from '../language/detectLanguage.ts';
import { isOcrLanguage, ocrModels, type OcrLanguage } from './ocrLanguages.ts';
import { withPronouns } from './pronoun.ts';

/** Sauvola: binarizes with a local threshold, so that a shadow doesn't hide letters. */
const thresholdingMethod = '2';
/** Maximum size of letters relative to most others: with the default, a title of large capitals is left out. */
const largestLetters = '3';
/** Minimum number of letters for language detection. */
const minLetters = 40;

const { resolve } = createRequire(import.meta.url);

/** The models are part of npm packages, so nothing is downloaded. */
const start = async (language: OcrLanguage): Promise<Worker> => {
  const model = ocrModels[language];
  const langPath = path.join(path.dirname(resolve(`@tesseract.js-data/${model}/package.json`)), '4.0.0_best_int');
  // Without an error handler, the engine throws errors a second time where they can't be caught, which ends the process.
  const errorHandler = (): void => undefined;
  const worker = await createWorker(model, OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none', errorHandler });
  const parameters: Partial<WorkerParams> & Record<string, string> = {
    thresholding_method: thresholdingMethod,
    textord_excess_blobsize: largestLetters,
  };
  await worker.setParameters(parameters);
  return worker;
};

/** The OCR result of a picture. */
export interface ReadPicture {
  page: Page;
  /** The language of the model that was used. */
  language: OcrLanguage;
}

/** A shared OCR engine; pictures are read one after the other. */
export interface Tesseract {
  /** Recognizes the text of a picture with its position, using the model of its own language if there is one. */
  recognise(picture: Uint8Array): Promise<ReadPicture>;
  close(): Promise<void>;
}

/**
 * Detects the language of a page that was read with the English model, which is accurate enough. Undefined for English and languages
 * without a model.
 */
const otherLanguage = async ({ text }: Page): Promise<OcrLanguage | undefined> => {
  if (text.replaceAll(/[^\p{L}]/gu, '').length < minLetters) return undefined;
  const { code } = await detectLanguage(text);
  return isOcrLanguage(code) && code !== 'en' ? code : undefined;
};

/**
 * Runs Tesseract in worker threads, started when first needed; a failed one is replaced for the next picture. Every picture is read with the
 * English model first, so that its result doesn't depend on the pictures before it.
 */
export const tesseract = (): Tesseract => {
  const workers = new Map<OcrLanguage, Promise<Worker>>();
  let line: Promise<unknown> = Promise.resolve();

  const stop = async (language: OcrLanguage): Promise<void> => {
    const worker = workers.get(language);
    workers.delete(language);
    await (await worker)?.terminate();
  };
  /** Keeps the workers of English and one other language, to limit the memory. */
  const workerFor = async (language: OcrLanguage): Promise<Worker> => {
    const unneeded = [...workers.keys()].filter((other) => other !== 'en' && other !== language);
    if (language !== 'en') await Promise.all(unneeded.map(stop));
    const worker = workers.get(language) ?? start(language);
    workers.set(language, worker);
    return worker;
  };
  const readAs = async (picture: Uint8Array, language: OcrLanguage): Promise<Page> => {
    try {
      return (await (await workerFor(language)).recognize(Buffer.from(picture), {}, { blocks: true })).data;
    } catch (cause) {
      workers.delete(language);
      throw new Error('The OCR engine failed', { cause });
    }
  };
  const read = async (picture: Uint8Array): Promise<ReadPicture> => {
    const page = await readAs(picture, 'en');
    const language = await otherLanguage(page);
    const other = language && (await readAs(picture, language));
    return other && other.confidence >= page.confidence ? { page: other, language } : { page: withPronouns(page), language: 'en' };
  };

  return {
    recognise(picture) {
      const next = line.then(() => read(picture));
      line = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await Promise.all([...workers.keys()].map(stop));
    },
  };
};
