import sharp from 'sharp';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { plainLetters } from './pdfDrawing.ts';
import { pdfPictures } from './pdfPictures.ts';
import { drawPdf, wholePage } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Pixels a point: enough to tell whether anything is there. */
const scale = 1;
/** Of 255: nobody tells such a difference. */
export const leastContrast = 12;
/** From this share on, pictures are a scan, and letters that are there to be searched say what is seen on it. */
const shareOfScan = 0.5;

/** A page as it is seen, in shades of grey. */
export interface Drawing {
  pixels: Buffer;
  width: number;
  height: number;
}

/** Draws a page as it is seen. */
export const drawn = async (pdf: Pdf, number: number): Promise<Drawing> => {
  const picture = sharp(await drawPdf(pdf, number, await wholePage(pdf, number, scale)));
  const { data, info } = await picture.flatten({ background: 'white' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

/** The darkest and the lightest shade in a box of a page, of which its left, lower, right and upper edge are told; undefined off the page. */
export const shadesIn = (page: Page, box: readonly [number, number, number, number], drawing: Drawing): [number, number] | undefined => {
  const shown = page.getViewport({ scale: drawing.width / page.getViewport({ scale: 1 }).width });
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = shown.convertToViewportRectangle([...box]) as number[];
  const [from, to] = [Math.max(0, Math.floor(Math.min(x0, x1))), Math.min(drawing.width, Math.ceil(Math.max(x0, x1)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(y0, y1))), Math.min(drawing.height, Math.ceil(Math.max(y0, y1)))];
  if (from >= to || top >= bottom) return undefined;
  let [least, most] = [255, 0];
  for (let y = top; y < bottom; y += 1) {
    for (const value of drawing.pixels.subarray(y * drawing.width + from, y * drawing.width + to)) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return [least, most];
};

/** Whether the page looks the same everywhere where a piece of its text stands. */
const isBlank = (page: Page, { transform, width, height }: TextItem, drawing: Drawing): boolean => {
  const [, , , , left = 0, base = 0] = transform as number[];
  const [least, most] = shadesIn(page, [left, base, left + width, base + height], drawing) ?? [0, 255];
  return most - least < leastContrast;
};

/** Letters that nobody reads, in points and as a share of the page: some pages are drawn in inches. */
const leastHeight = 1.5;
const leastShare = 1 / 400;

const isTiny = (page: Page, { height }: TextItem): boolean =>
  height > 0 && height < leastHeight && height < page.getViewport({ scale: 1 }).height * leastShare;

const isLevel = ({ transform }: TextItem): boolean => (transform as number[])[1] === 0 && (transform as number[])[2] === 0;
const lettersOf = (items: readonly TextItem[]): number => items.reduce((sum, { str }) => sum + plainLetters(str), 0);

/**
 * The pieces of a page's text that nobody sees: white on white, drawn with no ink where there is no scan, or too small. Only pages with letters that may be are
 * looked at. Where more pieces are blank than such letters were drawn, the page's font is missing here, and nothing is known.
 */
export const unseenOn = async (pdf: Pdf, number: number, items: readonly TextItem[]): Promise<ReadonlySet<TextItem>> => {
  const page = await pdf.getPage(number);
  const { share, hiddenLetters, faintLetters } = await pdfPictures(page);
  const suspects = faintLetters + hiddenLetters;
  if (suspects === 0 || share >= shareOfScan) return new Set();
  const drawing = await drawn(pdf, number);
  const blank = items
    .filter((item) => item.str.trim() !== '' && isLevel(item))
    .filter((item) => isTiny(page, item) || isBlank(page, item, drawing));
  return lettersOf(blank) > suspects ? new Set() : new Set(blank);
};

/** The text of a page without what nobody sees; lines end where they did. */
export const withoutUnseenWords = async (pdf: Pdf, number: number, items: readonly TextItem[]): Promise<readonly TextItem[]> => {
  const unseen = await unseenOn(pdf, number, items);
  const seen: TextItem[] = [];
  items.forEach((item, index) => {
    const before = seen.at(-1);
    const isEnd = item.str === '' && unseen.has(items[index - 1] ?? item);
    if (!unseen.has(item) && !isEnd) seen.push(item);
    else if (item.hasEOL && before) seen[seen.length - 1] = { ...before, hasEOL: true };
  });
  return seen;
};
