import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localLanguage } from '../../../aws-backend/adapters/local/language/localLanguage.ts';
import { localModel } from '../../../aws-backend/adapters/local/model/localModel.ts';
import { gridHeic } from '../../../aws-backend/adapters/local/images/test/gridHeic.ts';
import type { Extraction } from '../../../aws-backend/contracts/extraction.ts';
import type { MediaFormat } from '../../../aws-backend/contracts/format.ts';
import { interpret } from '../../../aws-backend/pipeline/interpret/interpret.ts';
import { jsonBytes } from '../../../aws-backend/runtime/jsonBytes.ts';
import { sampleMedia } from '../../../aws-backend/test/media.ts';
import { mailFile, type MailKind } from './mailFile.ts';
import { mailThread } from './mailThread.ts';
import { plainPicture } from './plainPicture.ts';
import type { MadeFile, ReaderName } from './readers.ts';
import { scannedPdf, writtenPdf } from './pdfOfPages.ts';

/** A kind of file in several sizes. */
export interface MemoryCase {
  what: string;
  reader: ReaderName;
  format: MediaFormat;
  sizes: readonly { size: number; said: string }[];
  make: (size: number) => Promise<Uint8Array> | Uint8Array | string;
}

const extracted = (characters: number): Extraction => ({
  ...{ schemaVersion: 1, format: 'txt', text: mailThread(characters), pages: [], attachments: [], engine: 'made' },
});

const result = async (characters: number): Promise<Uint8Array> =>
  jsonBytes(await interpret({ language: localLanguage(), model: localModel() })(sampleMedia(), extracted(characters)));

/** Tiled like the photos of iPhones; each tile is the 0.3 megapixel sample. */
const tiledPhoto = async (megapixels: number): Promise<Buffer> => {
  const tile = { width: 350, height: 900 };
  const rows = Math.ceil(Math.sqrt(megapixels * 1_000_000) / tile.height);
  const columns = Math.round((megapixels * 1_000_000) / (rows * tile.width * tile.height));
  const sample = path.join(import.meta.dirname, '..', '..', 'samples', 'receipt.heic');
  return gridHeic(await readFile(sample), { columns, rows, width: columns * tile.width, height: rows * tile.height });
};

const thousands = (size: number): string => size.toLocaleString('en');
const sized = (unit: string, ...sizes: number[]) => sizes.map((size) => ({ size, said: `${thousands(size)} ${unit}` }));

const mails: Record<MailKind, string> = {
  plain: 'e-mail, plain',
  encoded: 'e-mail, base64',
  html: 'e-mail, HTML only',
  nested: 'e-mail within an e-mail',
  attached: 'e-mail with an attachment',
};

/** The measured cases, from small to large; the limits of a function are far above the small ones. */
export const cases: readonly MemoryCase[] = [
  {
    ...{ what: 'a mail thread, interpreted', reader: 'interpret', format: 'txt', make: (size) => jsonBytes(extracted(size)) },
    sizes: sized('characters', 2_000, 1_000_000, 5_000_000, 10_000_000),
  },
  {
    what: 'a mail thread, written back',
    reader: 'callback',
    format: 'txt',
    sizes: sized('characters', 2_000, 5_000_000, 10_000_000),
    make: result,
  },
  { what: 'PDF with a text layer', reader: 'documents', format: 'pdf', sizes: sized('pages', 10, 1000), make: writtenPdf },
  { what: 'PDF of scanned pages', reader: 'documents', format: 'pdf', sizes: sized('pages', 3, 30), make: scannedPdf },
  ...(Object.keys(mails) as MailKind[]).map((kind): MemoryCase => ({
    ...{ what: mails[kind], reader: 'documents', format: 'eml', sizes: sized('bytes', 50_000, 5_000_000) },
    make: (size) => mailFile(kind, size),
  })),
  {
    ...{ what: 'JPEG', reader: 'images', format: 'jpeg', sizes: sized('megapixels', 1, 100) },
    make: (size) => plainPicture(size, 'jpeg'),
  },
  { what: 'HEIC of tiles, decoding only', reader: 'heic', format: 'heic', sizes: sized('megapixels', 1, 48), make: tiledPhoto },
  { what: 'PNG', reader: 'images', format: 'png', sizes: sized('megapixels', 1, 100), make: (size) => plainPicture(size, 'png') },
];

/** Writes the file of a case to a folder. */
export const makeFile = async ({ format, make }: MemoryCase, size: number, folder: string): Promise<MadeFile> => {
  const file = path.join(folder, `${String(size)}.${format}`);
  await writeFile(file, await make(size));
  return { path: file, format };
};
