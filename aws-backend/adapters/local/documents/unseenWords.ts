import sharp from 'sharp';
import type { TextItem } from './layerLines.ts';
import type { Pdf } from './openPdf.ts';
import { plainLetters } from './pdfDrawing.ts';
import { pdfPictures } from './pdfPictures.ts';
import { drawPdf, wholePage } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** In pixels per point: enough to detect whether anything is visible. */
const scale = 1;
/** Smaller differences in shade (0 to 255) are invisible. */
export const minContrast = 12;
/** From this share on, images are a scan, whose invisible letters are its OCR text. */
const shareOfScan = 0.5;

/** A rendered page in grayscale. */
export interface Drawing {
  pixels: Buffer;
  width: number;
  height: number;
}

/** Renders a page in grayscale. */
export const drawn = async (pdf: Pdf, number: number): Promise<Drawing> => {
  const picture = sharp(await drawPdf(pdf, number, await wholePage(pdf, number, scale)));
  const { data, info } = await picture.flatten({ background: 'white' }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

/** Returns the darkest and the lightest shade in a box, given as left, bottom, right and top. Undefined if it is off the page. */
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

/** Whether a text item is invisible: the page has a uniform shade at its place. */
const isBlank = (page: Page, { transform, width, height }: TextItem, drawing: Drawing): boolean => {
  const [, , , , left = 0, base = 0] = transform as number[];
  const [least, most] = shadesIn(page, [left, base, left + width, base + height], drawing) ?? [0, 255];
  return most - least < minContrast;
};

/** Illegible height, in points and as a share of the page, because some pages use inches as units. */
const minHeight = 1.5;
const minShare = 1 / 400;

const isTiny = (page: Page, { height }: TextItem): boolean =>
  height > 0 && height < minHeight && height < page.getViewport({ scale: 1 }).height * minShare;

const isLevel = ({ transform }: TextItem): boolean => (transform as number[])[1] === 0 && (transform as number[])[2] === 0;
const lettersOf = (items: readonly TextItem[]): number => items.reduce((sum, { str }) => sum + plainLetters(str), 0);

/**
 * Returns the invisible text items of a page: white on white, in the invisible rendering mode without a scan, or tiny. Renders only pages
 * with such letters. If more letters are blank than those, a font is missing here, and nothing is known, so the set is empty.
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

/** Removes the invisible text items of a page, and keeps its line ends. */
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
