import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { DocumentReader } from './documentReader.ts';
import { pictureMarks, readMarked, type MarkedDocument } from './markedPictures.ts';
import { storedPictures } from './officeArt/pictures.ts';
import { bodiesOf } from './officeArt/records.ts';
import type { PdfLimits } from './pdfLimits.ts';
import { openPptFile } from './ppt/pptFile.ts';
import { pagesOf } from './ppt/slides.ts';
import { wholeRecords } from './ppt/wholeRecords.ts';

/** [MS-PPT] 2.4.3: the drawings of all slides. */
const drawings = 0x040b;

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  const file = await openPptFile(bytes);
  const stored = bodiesOf(wholeRecords(file.document), drawings).flatMap((each) => storedPictures(each, file.pictures));
  const { pictures, markFor } = pictureMarks();
  const pages = pagesOf(file, (picture) => markFor(() => Promise.resolve(stored[picture - 1]?.())));
  return { pages, pictures, engine: 'built-in PowerPoint reader' };
};

/** PowerPoint up to 2003: a page a slide as it was saved last, with what its pictures say, and the speaker's notes below. */
export const readPpt =
  (images: Images, { mostScannedPages }: Pick<PdfLimits, 'mostScannedPages'>): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const marked = await parsed(bytes).catch((cause: unknown) => {
      throw cause instanceof RejectedError ? cause : new RejectedError('FILE_CORRUPT', { cause });
    });
    return readMarked(marked, images, mostScannedPages, onPage);
  };
