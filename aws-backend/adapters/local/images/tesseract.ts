import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker, OEM, type Page, type Worker, type WorkerParams } from 'tesseract.js';
import { detectLanguage } from '../language/detectLanguage.ts';
import { isOcrLanguage, ocrModels, type OcrLanguage } from './ocrLanguages.ts';
import { withPronouns } from './pronoun.ts';

/** Sauvola's: every part of the page is told black from white by its own light, so that a shadow hides no letters. */
const thresholdingMethod = '2';
/** Letters so many times as large as most are read too: by default, a title of large capitals is left out. */
const largestLetters = '3';
/** Fewer letters do not tell a language. */
const fewestLetters = 40;

const { resolve } = createRequire(import.meta.url);

/** The models ship in packages, so nothing is fetched. */
const start = async (language: OcrLanguage): Promise<Worker> => {
  const model = ocrModels[language];
  const langPath = path.join(path.dirname(resolve(`@tesseract.js-data/${model}/package.json`)), '4.0.0_best_int');
  // Without a handler of errors the engine throws them a second time, where nobody can catch them, and ends the process.
  const errorHandler = (): void => undefined;
  const worker = await createWorker(model, OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none', errorHandler });
  const parameters: Partial<WorkerParams> & Record<string, string> = {
    thresholding_method: thresholdingMethod,
    textord_excess_blobsize: largestLetters,
  };
  await worker.setParameters(parameters);
  return worker;
};

/** A picture as it was read. */
export interface ReadPicture {
  page: Page;
  /** Whose letters it was read with. */
  language: OcrLanguage;
}

/** One OCR engine for all who ask; pictures are read one after the other. */
export interface Tesseract {
  /** What stands on a picture, with its place; read with the letters of its own language where there is a model of it. */
  recognise(picture: Uint8Array): Promise<ReadPicture>;
  close(): Promise<void>;
}

/** The language of what was read as English, where it is another one that there is a model of: its letters suffice to tell. */
const otherLanguage = async ({ text }: Page): Promise<OcrLanguage | undefined> => {
  if (text.replaceAll(/[^\p{L}]/gu, '').length < fewestLetters) return undefined;
  const { code } = await detectLanguage(text);
  return isOcrLanguage(code) && code !== 'en' ? code : undefined;
};

/**
 * Tesseract in threads of its own, started when first asked; one that failed is started anew for the next picture. English is tried first
 * for every picture, whatever was read before it, so that the same picture is always read alike.
 */
export const tesseract = (): Tesseract => {
  const workers = new Map<OcrLanguage, Promise<Worker>>();
  let line: Promise<unknown> = Promise.resolve();

  const stop = async (language: OcrLanguage): Promise<void> => {
    const worker = workers.get(language);
    workers.delete(language);
    await (await worker)?.terminate();
  };
  /** English and one other stay: more would hold memory that pages in one language do not need. */
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
