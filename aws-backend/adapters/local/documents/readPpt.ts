import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { storedPictures } from './officeArt/pictures.ts';
import { bodiesOf } from './officeArt/records.ts';
import { openPptFile } from './ppt/pptFile.ts';
import { pagesOf } from './ppt/slides.ts';
import { wholeRecords } from './ppt/wholeRecords.ts';

/** [MS-PPT] 2.4.3: the drawing group of all slides. */
const drawings = 0x040b;

const parsed = async (bytes: Uint8Array): Promise<MarkedDocument> => {
  const file = await openPptFile(bytes);
  const stored = bodiesOf(wholeRecords(file.document), drawings).flatMap((each) => storedPictures(each, file.pictures));
  const { pictures, markFor } = pictureMarks();
  const pages = pagesOf(file, (picture) => markFor(() => Promise.resolve(stored[picture - 1]?.())));
  return { pages, pictures, engine: 'built-in PowerPoint reader' };
};

/** Reads PowerPoint files up to 2003: one page per slide as last saved, with the text of images, then the speaker notes. */
export const readPpt = withPictures(parsed);
