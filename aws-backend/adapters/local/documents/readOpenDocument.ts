import { SaxesParser } from 'saxes';
import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts } from './archiveParts.ts';
import { guarded } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { checkEncryption } from './odf/checkEncryption.ts';
import { OdfPages } from './odf/odfPages.ts';

/** Bytes that are parsed at once: no tree of all of it is held. */
const blockBytes = 64 * 1024;

/** Tags in each other: real files have some dozens. */
const deepest = 1000;

const follow = (xml: Uint8Array, pages: OdfPages): void => {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new RejectedError('FILE_CORRUPT');
    pages.open(tag);
  });
  parser.on('text', (text) => pages.text(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    pages.close(tag);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < xml.byteLength; at += blockBytes) parser.write(decoder.decode(xml.subarray(at, at + blockBytes), { stream: true }));
  parser.write(decoder.decode()).close();
};

const opened =
  (kind: 'sheets' | 'slides') =>
  async (bytes: Uint8Array): Promise<MarkedDocument> => {
    const parts = await archiveParts(bytes);
    await checkEncryption(parts);
    const xml = await parts.read('content.xml');
    if (xml === undefined) throw new RejectedError('FILE_CORRUPT');
    const { pictures, markFor } = pictureMarks();
    const pages = new OdfPages(kind, (href) => markFor(() => parts.read(href.replace(/^\.\//, ''))));
    follow(xml, pages);
    return { pages: pages.pages, pictures, engine: 'saxes 6.0.0' };
  };

/** OpenDocument sheets: a page a sheet, a line a row, a tab between cells; notes and pictures come last. */
export const readOds = guarded(opened('sheets'));

/** OpenDocument slides: a page a slide, with what its pictures say, and the speaker's notes below. */
export const readOdp = guarded(opened('slides'));
