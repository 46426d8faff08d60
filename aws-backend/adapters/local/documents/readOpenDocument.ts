import { note, type Note } from '../../../contracts/notes.ts';
import { isZip } from '../../../pipeline/classify/containerFormat.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { checkArchive } from './checkArchive.ts';
import { withPictures } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { checkEncryption } from './odf/checkEncryption.ts';
import { FlatOdf, type FlatParts } from './odf/flatOdf.ts';
import { followXml, type OdfFollower } from './odf/followXml.ts';
import { OdfPages } from './odf/odfPages.ts';
import { objectsIn } from './odf/odfObjects.ts';
import { OdfStyles } from './odf/odfStyles.ts';
import { OdfText, type OdfDrawn } from './odf/odfText.ts';
import type { PageText } from './pagedText.ts';

const engine = 'saxes 6.0.0';

/** How a document type is read. */
interface Kind {
  follower: (drawn: OdfDrawn) => OdfFollower & { pages: PageText[]; hasHidden?: boolean };
  /** The parts of an archive to read, in the order of a flat file. */
  parts: readonly string[];
  objects: (parts: ArchiveParts) => Promise<ReadonlyMap<string, string>>;
}

const notesOf = ({ hasHidden = false }: { hasHidden?: boolean }): Note[] => (hasHidden ? [note('HIDDEN_LEFT_OUT')] : []);

const inArchive = async ({ follower, parts: names, objects }: Kind, bytes: Uint8Array): Promise<MarkedDocument> => {
  await checkArchive(bytes);
  const parts = await archiveParts(bytes);
  await checkEncryption(parts);
  const { pictures, markFor } = pictureMarks();
  const following = follower({
    objects: await objects(parts),
    markFor: (href) => markFor(() => parts.read(href.replace(/^\.\//, ''))),
  });
  for (const name of names) {
    const xml = await parts.read(name);
    if (xml) followXml(xml, following);
    else if (name === 'content.xml') throw new RejectedError('FILE_CORRUPT');
  }
  return { pages: following.pages, pictures, engine, notes: notesOf(following) };
};

const inOneFile = ({ follower }: Kind, bytes: Uint8Array): MarkedDocument => {
  const parts: FlatParts = { objects: new Map(), pictures: new Map() };
  const { pictures, markFor } = pictureMarks();
  const following = follower({ objects: parts.objects, markFor: (href) => markFor(() => Promise.resolve(parts.pictures.get(href))) });
  followXml(bytes, new FlatOdf(following, parts));
  return { pages: following.pages, pictures, engine, notes: notesOf(following) };
};

const reader = (kind: Kind) => withPictures(async (bytes) => (isZip(bytes) ? inArchive(kind, bytes) : inOneFile(kind, bytes)));

const paged = (kind: 'sheets' | 'slides'): Kind => ({
  follower: ({ markFor }) => new OdfPages(kind, markFor),
  parts: ['content.xml'],
  objects: () => Promise.resolve(new Map()),
});

/** Reads OpenDocument spreadsheets: one page per sheet, one line per row, tabs between cells; then notes and images. */
export const readOds = reader(paged('sheets'));

/** Reads OpenDocument presentations: one page per slide, with the text of images, then the speaker notes. */
export const readOdp = reader(paged('slides'));

/** Reads OpenDocument text like Word files, with the text of images in place. */
export const readOdt = reader({
  follower: (drawn) => new OdfText(new OdfStyles(), drawn),
  parts: ['styles.xml', 'content.xml'],
  objects: objectsIn,
});
