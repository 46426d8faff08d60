import type { Pdf } from '../documents/openPdf.ts';
import { pdfNotes } from '../documents/pdfNotes.ts';
import type { PlacedWord } from './covers.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;
type Item = Awaited<ReturnType<Page['getTextContent']>>['items'][number];
type TextItem = Extract<Item, { str: string }>;

/** Fonts extend below the baseline by about this share of their height. */
const descent = 0.3;
/** Tolerance for zero, which some programs write as a very small number; too small to move a glyph. */
const slightly = 0.001;

/** The directions along the baseline and up from it: on rotated pages, text runs downwards or upside down. */
const waysOf = ({ transform }: TextItem): { along: [number, number]; up: [number, number] } => {
  const [a = 1, b = 0, c = 0, d = 1] = transform as number[];
  const length = Math.hypot(a, b) || 1;
  const [x, y] = [a / length, b / length];
  // Skewed glyphs still stand upright; on mirrored drawings, up is down.
  const side = a * d - b * c < 0 ? -1 : 1;
  return { along: [x, y], up: [-y * side, x * side] };
};

/** Splits an item into words. Its characters are assumed to have equal widths, so each word is widened by one on both sides. */
const wordsOf = (item: TextItem, toPicture: (x: number, y: number) => number[]): PlacedWord[] => {
  const { str, transform, width, height } = item;
  const [, , , , left = 0, base = 0] = transform as number[];
  const letterWidth = width / Math.max(1, str.length);
  const { along, up } = waysOf(item);
  const corner = (right: number, above: number) =>
    toPicture(left + right * along[0] + above * up[0], base + right * along[1] + above * up[1]);
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const corners = [corner((index - 1) * letterWidth, -height * descent), corner((index + text.length + 1) * letterWidth, height)];
    const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
    const [leftmost, topmost] = [Math.min(...xs), Math.min(...ys)];
    return { text, left: leftmost, top: topmost, width: Math.max(...xs) - leftmost, height: Math.max(...ys) - topmost };
  });
};

/** Whether text fits an upright box: false if it runs at an angle other than a multiple of 90°, or is set vertically, as in Japanese. */
const isSquare = (item: TextItem): boolean => {
  const isStraight = waysOf(item).along.every((part) => Math.min(Math.abs(part), Math.abs(Math.abs(part) - 1)) < slightly);
  return isStraight && item.dir !== 'ttb';
};

/** Returns the words of a page's text layer with their boxes at this scale. Undefined if any of its text can't be placed. */
export const pdfWords = async (page: Page, scale: number): Promise<PlacedWord[] | undefined> => {
  const viewport = page.getViewport({ scale });
  const { items } = await page.getTextContent();
  const written = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
  if (!written.every(isSquare)) return undefined;
  return written.flatMap((item) => wordsOf(item, (x, y) => viewport.convertToViewportPoint(x, y) as number[]));
};

/** Returns the text of form fields and annotations on a page, each with its box. */
export const pdfNoteWords = async (page: Page, scale: number): Promise<PlacedWord[]> => {
  const viewport = page.getViewport({ scale });
  return (await pdfNotes(page)).map(({ text, place }) => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = viewport.convertToViewportRectangle([...place]) as number[];
    return { text, left: Math.min(x0, x1), top: Math.min(y0, y1), width: Math.abs(x1 - x0), height: Math.abs(y1 - y0) };
  });
};
