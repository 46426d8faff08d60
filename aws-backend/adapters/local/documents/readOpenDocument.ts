import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts } from './archiveParts.ts';
import { guarded } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { checkEncryption } from './odf/checkEncryption.ts';
import { followXml } from './odf/followXml.ts';
import { OdfPages } from './odf/odfPages.ts';
import { objectsIn } from './odf/odfObjects.ts';
import { OdfStyles } from './odf/odfStyles.ts';
import { OdfText } from './odf/odfText.ts';

const engine = 'saxes 6.0.0';

const opened =
  (kind: 'sheets' | 'slides') =>
  async (bytes: Uint8Array): Promise<MarkedDocument> => {
    const parts = await archiveParts(bytes);
    await checkEncryption(parts);
    const xml = await parts.read('content.xml');
    if (xml === undefined) throw new RejectedError('FILE_CORRUPT');
    const { pictures, markFor } = pictureMarks();
    const pages = new OdfPages(kind, (href) => markFor(() => parts.read(href.replace(/^\.\//, ''))));
    followXml(xml, pages);
    return { pages: pages.pages, pictures, engine };
  };

/** OpenDocument sheets: a page a sheet, a line a row, a tab between cells; notes and pictures come last. */
export const readOds = guarded(opened('sheets'));

/** OpenDocument slides: a page a slide, with what its pictures say, and the speaker's notes below. */
export const readOdp = guarded(opened('slides'));

/** OpenDocument text: as a Word file, with what its pictures say where they stand. */
export const readOdt = guarded(async (bytes) => {
  const parts = await archiveParts(bytes);
  await checkEncryption(parts);
  const xml = await parts.read('content.xml');
  if (xml === undefined) throw new RejectedError('FILE_CORRUPT');
  const { pictures, markFor } = pictureMarks();
  const objects = await objectsIn(parts);
  const text = new OdfText(new OdfStyles(), { objects, markFor: (href) => markFor(() => parts.read(href.replace(/^\.\//, ''))) });
  const styles = await parts.read('styles.xml');
  if (styles) followXml(styles, text);
  followXml(xml, text);
  return { pages: [text.page], pictures, engine };
});
