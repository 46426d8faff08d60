import type { Pdf } from '../documents/openPdf.ts';
import { pdfNotes } from '../documents/pdfNotes.ts';
import type { PlacedWord } from './covers.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];
type TextItem = Extract<Item, { str: string }>;

/** Fonts go below their base line by about this share of their height. */
const descent = 0.3;

/** An item's words; inside it all letters count as equally wide, so each word is widened by a letter on both sides. */
const wordsOf = ({ str, transform, width, height }: TextItem, toPicture: (x: number, y: number) => number[]): PlacedWord[] => {
  const [, , , , left = 0, base = 0] = transform as number[];
  const letterWidth = width / Math.max(1, str.length);
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const x0 = left + (index - 1) * letterWidth;
    const x1 = left + (index + text.length + 1) * letterWidth;
    const corners = [toPicture(x0, base - height * descent), toPicture(x1, base + height)];
    const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
    const [leftmost, topmost] = [Math.min(...xs), Math.min(...ys)];
    return { text, left: leftmost, top: topmost, width: Math.max(...xs) - leftmost, height: Math.max(...ys) - topmost };
  });
};

/** Writing that does not run level stands in no box of ours. */
const isLevel = ({ transform }: TextItem): boolean => (transform as number[])[1] === 0;

/** The words of a page's text layer, placed on a picture of it drawn at that scale. Undefined where some of its writing cannot be placed. */
export const pdfWords = async (page: Page, scale: number): Promise<PlacedWord[] | undefined> => {
  const viewport = page.getViewport({ scale });
  const { items } = await page.getTextContent();
  const written = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  if (!written.every(isLevel)) return undefined;
  return written.flatMap((item) => wordsOf(item, (x, y) => viewport.convertToViewportPoint(x, y) as number[]));
};

/** What was filled in or noted upon a page, each in the box that it stands in. */
export const pdfNoteWords = async (page: Page, scale: number): Promise<PlacedWord[]> => {
  const viewport = page.getViewport({ scale });
  return (await pdfNotes(page)).map(({ text, place }) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle([...place]) as number[];
    return { text, left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
  });
};
