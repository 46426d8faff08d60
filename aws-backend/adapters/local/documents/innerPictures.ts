import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { routeOf } from '../../../contracts/format.ts';
import { binaryFormat } from '../../../pipeline/classify/binaryFormat.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { FoundTable } from './tables/table.ts';

/** The text of an image within a file. */
export interface InnerText {
  text: string;
  confidence: number;
  tables: FoundTable[];
}

/** Reads the images within a file. */
export interface InnerPictures {
  /** Undefined if the image isn't read: beyond the limit, or it can't be decoded. */
  read(bytes: Uint8Array): Promise<InnerText | undefined>;
  /** The engines used, and their OCR language. */
  readBy(): { engines: string[]; ocrLanguage: string | undefined };
}

/** The largest image in bytes. */
const maxBytes = 64 * 1024 * 1024;
/** In pixels; smaller images are icons, lines or bullets, without legible text. */
const minWidth = 60;
const minHeight = 16;

const nothing: InnerText = { text: '', confidence: 1, tables: [] };

const isTooSmall = async (bytes: Uint8Array): Promise<boolean> => {
  const { width, height } = await sharp(bytes).metadata();
  return width < minWidth || height < minHeight;
};

/** Returns undefined for a rejected image, which must not fail its file; rethrows errors of the OCR engine. */
const orUndefined = async <Result>(reading: Promise<Result>): Promise<Result | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof RejectedError) return undefined;
    throw error;
  });

/** Returns a reader of a file's images: each once, at most `most`. */
export const innerPictures = (images: Images, most: number): InnerPictures => {
  const kept = new Map<string, InnerText | undefined>();
  /** Hashes by buffer, because files return the same buffer repeatedly. */
  const keys = new WeakMap<Uint8Array, string>();
  const engines = new Set<string>();
  let ocrLanguage: string | undefined;
  let left = most;

  const readNew = async (bytes: Uint8Array): Promise<InnerText | undefined> => {
    const format = await binaryFormat(bytes.subarray(0, 4096), '');
    if (routeOf(format) !== 'images' || bytes.byteLength > maxBytes) return undefined;
    // `images` may decode what sharp can't, such as photos of iPhones.
    if (await isTooSmall(bytes).catch(() => false)) return nothing;
    const read = left > 0 ? await orUndefined(images.read({ bytes, format })) : undefined;
    left -= 1;
    if (read === undefined) return undefined;
    if (read.text === '') return nothing;
    engines.add(read.engine);
    ocrLanguage ??= read.ocrLanguage;
    return { text: read.text, confidence: Math.min(1, ...read.pages.map(({ confidence }) => confidence)), tables: read.tables ?? [] };
  };

  return {
    async read(bytes) {
      const key = keys.get(bytes) ?? createHash('sha256').update(bytes).digest('hex');
      keys.set(bytes, key);
      if (!kept.has(key)) kept.set(key, await readNew(bytes));
      return kept.get(key);
    },
    readBy: () => ({ engines: [...engines], ocrLanguage }),
  };
};
