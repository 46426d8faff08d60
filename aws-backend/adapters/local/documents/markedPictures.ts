import { note, type Note } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import type { ReadDocument } from './documentReader.ts';
import { innerPictures, type InnerPictures } from './innerPictures.ts';
import type { PageText } from './pagedText.ts';

/** A parsed document whose text has markers in place of images. */
export interface MarkedDocument {
  pages: PageText[];
  /** Functions that extract images, by marker number; undefined if the image isn't in the file. */
  pictures: (() => Promise<Uint8Array | undefined>)[];
  engine: string;
  /** Notes of the reader. */
  notes?: Note[];
}

/** Unicode noncharacters: www.unicode.org/faq/private_use.html. */
const mark = /\uFDD0(\d+)\uFDD1/;

/** Trim spaces around a separate line. The lookbehind matches only at the first space, as there may be a million. */
const withoutBlanksAtEnd = (text: string): string => text.replace(/(?<![ \t])[ \t]+$/, '');
const withoutBlanksAtStart = (text: string): string => text.replace(/^[ \t]+/, '');

type Pictures = MarkedDocument['pictures'];

/** Collects the images of a file and returns a marker for each. */
export const pictureMarks = (): { pictures: Pictures; markFor: (take: Pictures[number]) => string } => {
  const pictures: Pictures = [];
  return { pictures, markFor: (take) => `\uFDD0${String(pictures.push(take) - 1)}\uFDD1` };
};

/** Returns undefined for images that can't be extracted, such as linked ones. */
const taken = async (take: Pictures[number] | undefined): Promise<Uint8Array | undefined> => {
  try {
    return await take?.();
  } catch {
    return undefined;
  }
};

/** Replaces the markers on a page by the text of their images, as separate lines. */
const withPictures = async (page: PageText, { pictures }: MarkedDocument, inner: InnerPictures, onPicture: () => Promise<void>) => {
  const read = { ...page };
  const pieces: string[] = [];
  let isBehindText = false;
  // With a capturing group, every second part of `split` is the group.
  for (const [at, part] of page.text.split(mark).entries()) {
    if (at % 2 === 0) {
      pieces.push(isBehindText ? withoutBlanksAtStart(part) : part);
      continue;
    }
    await onPicture();
    const bytes = await taken(pictures[Number(part)]);
    const found = bytes && (await inner.read(bytes));
    if (found === undefined) read.hasUnreadPictures = true;
    isBehindText = found !== undefined && found.text !== '';
    if (!found || !isBehindText) continue;
    pieces.push(withoutBlanksAtEnd(pieces.pop() ?? ''), `\n${found.text}\n`);
    read.confidence = Math.min(read.confidence, found.confidence);
    read.tables = [...(read.tables ?? []), ...found.tables];
    read.pictures = [...(read.pictures ?? []), found.text];
  }
  return pieces.length === 1 ? read : { ...read, text: pieces.join('').replace(/\n{3,}/g, '\n\n') };
};

/** Reads the marked images of a document, at most `most`. */
export const readMarked = async (marked: MarkedDocument, images: Images, most: number, onPage?: OnPage): Promise<ReadDocument> => {
  const inner = innerPictures(images, most);
  const pages: PageText[] = [];
  let done = 0;
  for (const page of marked.pages) {
    pages.push(await withPictures(page, marked, inner, async () => onPage?.(done++, marked.pictures.length)));
  }
  const { engines, ocrLanguage } = inner.readBy();
  const notes = [...(marked.notes ?? []), ...(pages.some(({ hasUnreadPictures }) => hasUnreadPictures) ? [note('PARTS_UNREAD')] : [])];
  return {
    pages,
    engine: [marked.engine, ...engines].join(', '),
    ocrLanguage,
    ...(notes.length > 0 ? { notes } : {}),
  };
};
