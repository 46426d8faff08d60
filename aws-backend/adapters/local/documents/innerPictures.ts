import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { routeOf } from '../../../contracts/format.ts';
import { binaryFormat } from '../../../pipeline/classify/binaryFormat.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { FoundTable } from './tables/table.ts';

/** What a picture within a file says. */
export interface InnerText {
  text: string;
  confidence: number;
  tables: FoundTable[];
}

/** Reads pictures within one file. */
export interface InnerPictures {
  /** Undefined for a picture that is not read: one too many, or none that can be opened. */
  read(bytes: Uint8Array): Promise<InnerText | undefined>;
  /** Which engines read them, and the letters that those know. */
  readBy(): { engines: string[]; ocrLanguage: string | undefined };
}

/** Bytes of one picture. */
const mostBytes = 64 * 1024 * 1024;
/** Pixels. Less is an icon, a line or a bullet, and holds no writing that can be read. */
const leastWidth = 60;
const leastHeight = 16;

const nothing: InnerText = { text: '', confidence: 1, tables: [] };

const isTooSmall = async (bytes: Uint8Array): Promise<boolean> => {
  const { width, height } = await sharp(bytes).metadata();
  return width < leastWidth || height < leastHeight;
};

/** What is wrong with a picture is no fault of the file around it; what is wrong with the OCR engine is thrown. */
const orUndefined = async <Result>(reading: Promise<Result>): Promise<Result | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof RejectedError) return undefined;
    throw error;
  });

/** A reader of the pictures within one file: each once, at most `most` of them. */
export const innerPictures = (images: Images, most: number): InnerPictures => {
  const kept = new Map<string, InnerText | undefined>();
  /** What was looked at before, where a file gives the same bytes again. */
  const keys = new WeakMap<Uint8Array, string>();
  const engines = new Set<string>();
  let ocrLanguage: string | undefined;
  let left = most;

  const readNew = async (bytes: Uint8Array): Promise<InnerText | undefined> => {
    const format = await binaryFormat(bytes.subarray(0, 4096), '');
    if (routeOf(format) !== 'images' || bytes.byteLength > mostBytes) return undefined;
    // What sharp does not open, as a photo of an iPhone, `images` may open.
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
