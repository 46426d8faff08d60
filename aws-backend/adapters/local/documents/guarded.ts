import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { checkArchive } from './checkArchive.ts';
import type { DocumentReader } from './documentReader.ts';
import { readMarked, type MarkedDocument } from './markedPictures.ts';
import type { PdfLimits } from './pdfLimits.ts';
import { withSlashes } from './withSlashes.ts';

const parsed = async (parse: (bytes: Uint8Array) => Promise<MarkedDocument>, bytes: Uint8Array): Promise<MarkedDocument> => {
  try {
    return await parse(bytes);
  } catch (error) {
    throw error instanceof RejectedError ? error : new RejectedError('FILE_CORRUPT', { cause: error });
  }
};

type ReaderOf = (images: Images, limits: Pick<PdfLimits, 'maxScannedPages'>) => DocumentReader;

/**
 * Returns a reader of files with images. Errors of the parser become FILE_CORRUPT, unless they are RejectedErrors. Images are read
 * afterwards, so that errors of the OCR engine don't.
 */
export const withPictures =
  (parse: (bytes: Uint8Array) => Promise<MarkedDocument>): ReaderOf =>
  (images, { maxScannedPages }) =>
  async (bytes, _fileName, onPage) =>
    readMarked(await parsed(parse, bytes), images, maxScannedPages, onPage);

/** Returns a reader of archives with images, which checks them before parsing. */
export const guarded = (parse: (bytes: Uint8Array) => Promise<MarkedDocument>): ReaderOf =>
  withPictures(async (bytes) => {
    await checkArchive(bytes);
    return parse(await withSlashes(bytes));
  });
