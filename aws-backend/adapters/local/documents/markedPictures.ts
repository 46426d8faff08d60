import { note, type Note } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import type { ReadDocument } from './documentReader.ts';
import { innerPictures, type InnerPictures } from './innerPictures.ts';
import type { PageText } from './pagedText.ts';

/** What a parser found in an Office file: its text has a mark where a picture stands. */
export interface MarkedDocument {
  pages: PageText[];
  /** Takes a picture out of the file, undefined where it is not in it. By the number of their marks. */
  pictures: (() => Promise<Uint8Array | undefined>)[];
  engine: string;
  /** What the reader has to say of the file. */
  notes?: Note[];
}

/** Codes that are no letters and never will be: www.unicode.org/faq/private_use.html, "noncharacters". */
const mark = /\uFDD0(\d+)\uFDD1/;

/** Blanks before and behind what becomes a line of its own. They are looked at from their first one only: there may be a million. */
const withoutBlanksAtEnd = (text: string): string => text.replace(/(?<![ \t])[ \t]+$/, '');
const withoutBlanksAtStart = (text: string): string => text.replace(/^[ \t]+/, '');

type Pictures = MarkedDocument['pictures'];

/** Gathers the pictures of a file; each gets a mark that stands for it in the text. */
export const pictureMarks = (): { pictures: Pictures; markFor: (take: Pictures[number]) => string } => {
  const pictures: Pictures = [];
  return { pictures, markFor: (take) => `\uFDD0${String(pictures.push(take) - 1)}\uFDD1` };
};

/** What cannot be taken out of the file, as a picture that is only linked to, is not read. */
const taken = async (take: Pictures[number] | undefined): Promise<Uint8Array | undefined> => {
  try {
    return await take?.();
  } catch {
    return undefined;
  }
};

/** The page with what its pictures say where they stand, as lines of their own. */
const withPictures = async (page: PageText, { pictures }: MarkedDocument, inner: InnerPictures, onPicture: () => Promise<void>) => {
  const read = { ...page };
  const pieces: string[] = [];
  let isBehindText = false;
  // Split by a pattern with a group, every second part is what the group holds.
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

/** Reads the pictures that are marked in a file's text, at most `most` of them. */
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
