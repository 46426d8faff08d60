import { createHash } from 'node:crypto';
import type { Images } from '../../../ports/images.ts';
import type { Pdf } from './openPdf.ts';
import { lettersOf, type PageText } from './pagedText.ts';
import { textLayerOf } from './pdfTextLayer.ts';
import type { PicturePart } from './picturesToRead.ts';
import type { PdfDrawing } from './renderPdfPage.ts';

type Read = Awaited<ReturnType<Images['read']>>;

/** A page after OCR, with the engines used. */
export interface ReadPage {
  page: PageText;
  reads: Pick<Read, 'engine' | 'ocrLanguage'>[];
}

/** The most OCR results to cache, for repeated images such as logos. */
const maxKept = 200;

/** Returns the distinct words in lowercase, without punctuation. */
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Returns a function that checks whether a text has words that are missing on a page. */
const besideWordsOf = (layer: string): ((text: string) => boolean) => {
  const known = wordsOf(layer);
  return (text) => [...wordsOf(text)].some((word) => !known.has(word));
};

/** Removes lines that the page's text already contains, because it may lie over the image. */
const newLines = (read: string, layer: string): string => {
  const isNew = besideWordsOf(layer);
  const lines = read.split('\n').filter((line) => line === '' || isNew(line));
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** Returns a reader of the images on pages with a text layer; equal images are read once. */
export const pictureReader = (pdf: Pdf, images: Images, draw: (number: number, part: PdfDrawing) => Promise<Uint8Array>) => {
  const kept = new Map<string, Read>();

  /** Undefined if the image isn't cached and `mayRead` returns false. */
  const readPart = async (number: number, part: PdfDrawing, mayRead: () => boolean): Promise<Read | undefined> => {
    const bytes = await draw(number, part);
    const key = createHash('sha256').update(bytes).digest('hex');
    const known = kept.get(key);
    if (known) return known;
    if (!mayRead()) return undefined;
    const read = await images.read({ bytes, format: 'png' });
    if (kept.size < maxKept) kept.set(key, read);
    return read;
  };

  /** Returns the page with the text of its images. Calls `mayRead` before each new image. */
  return async (
    number: number,
    { parts, layer }: { parts: readonly PicturePart[]; layer: PageText },
    mayRead: () => boolean,
  ): Promise<ReadPage> => {
    const found: { place: PicturePart; read: Read; text: string }[] = [];
    let hasUnread = false;
    for (const place of parts) {
      const read = await readPart(number, place, mayRead);
      if (read) found.push({ place, read, text: place.isWrittenOn ? newLines(read.text, layer.text) : read.text });
      else hasUnread = true;
    }
    const saying = found.filter(({ text }) => lettersOf(text) > 0);
    const page = saying.length > 0 ? await textLayerOf(pdf, number, saying) : layer;
    if (page !== layer) (await pdf.getPage(number)).cleanup();
    const isNew = besideWordsOf(layer.text);
    const tables = saying.flatMap(({ read }) => read.tables ?? []).filter(({ rows }) => isNew(rows.flat().join(' ')));
    const confidence = Math.min(1, ...saying.map(({ read }) => read.pages[0]?.confidence ?? 0));
    const read: PageText = { ...page, confidence, tables: [...(page.tables ?? []), ...tables] };
    return { page: { ...read, ...(hasUnread ? { hasUnreadPictures: true } : {}) }, reads: saying.map((each) => each.read) };
  };
};
