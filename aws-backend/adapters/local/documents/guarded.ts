import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { checkArchive } from './checkArchive.ts';
import type { DocumentReader } from './documentReader.ts';
import { readMarked, type MarkedDocument } from './markedPictures.ts';
import type { PdfLimits } from './pdfLimits.ts';

const parsed = async (parse: (bytes: Uint8Array) => Promise<MarkedDocument>, bytes: Uint8Array): Promise<MarkedDocument> => {
  try {
    return await parse(bytes);
  } catch (error) {
    throw error instanceof RejectedError ? error : new RejectedError('FILE_CORRUPT', { cause: error });
  }
};

/**
 * A reader of files that are archives: they are checked before they are opened, and what a parser cannot read is a damaged file. The
 * pictures in them are read last: a fault of the OCR engine is not the file's.
 */
export const guarded =
  (parse: (bytes: Uint8Array) => Promise<MarkedDocument>) =>
  (images: Images, { mostScannedPages }: Pick<PdfLimits, 'mostScannedPages'>): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    await checkArchive(bytes);
    return readMarked(await parsed(parse, bytes), images, mostScannedPages, onPage);
  };
