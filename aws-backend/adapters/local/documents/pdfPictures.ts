import { getResolvedPDFJS } from 'unpdf';
import type { Pdf } from './openPdf.ts';
import { followDrawing, numbers, type Drawn, type FilledBox, type Matrix } from './pdfDrawing.ts';
import type { PagePart } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** An image and its place on a page. */
export interface PdfPicture extends PagePart {
  /** Its resolution in pixels per point; 0 if unknown. */
  scale: number;
}

/** The images of a page, and measures of its drawing. */
export interface PdfPictures {
  pictures: PdfPicture[];
  /** The share of the page that images cover; overlaps count repeatedly. */
  share: number;
  /** The number of letters on the page, including those outside its visible part, without annotations. */
  letters: number;
  /** Whether an image extends beyond the visible page by more than a print bleed. */
  isPictureCut: boolean;
  /** The number of invisible letters, such as the OCR text layer of a scan. */
  hiddenLetters: number;
  /** The number of letters that are white, which may be visible on a dark background, or tiny. */
  faintLetters: number;
  /** Boxes filled after some text was drawn, which they may cover. */
  boxes: FilledBox[];
}

/** Returns the corners of an image in viewport coordinates. */
const cornersOf = (page: Page, { matrix: [a, b, c, d, e, f] }: Drawn): number[][] => {
  const viewport = page.getViewport({ scale: 1 });
  return [
    [e, f],
    [a + e, b + f],
    [c + e, d + f],
    [a + c + e, b + d + f],
  ].map(([x = 0, y = 0]) => numbers(viewport.convertToViewportPoint(x, y)));
};

/** A third of an inch, in points. */
const bleed = 24;

const isCut = (page: Page, drawn: Drawn): boolean => {
  const { width, height } = page.getViewport({ scale: 1 });
  return cornersOf(page, drawn).some(([x = 0, y = 0]) => Math.max(-x, -y, x - width, y - height) > bleed);
};

/** Returns the bounding box of an image, clipped to the page. */
const pictureOf = (page: Page, drawn: Drawn): PdfPicture => {
  const viewport = page.getViewport({ scale: 1 });
  const {
    matrix: [a, b],
    pixels,
  } = drawn;
  const corners = cornersOf(page, drawn);
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const xs = corners.map(([x = 0]) => within(x, viewport.width));
  const ys = corners.map(([, y = 0]) => within(y, viewport.height));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top, scale: pixels / Math.max(1, Math.hypot(a, b)) };
};

/** Returns the area of an image: a unit square, transformed by the matrix. */
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

/** Finds the images of a page in its drawing operators. */
export const pdfPictures = async (page: Page): Promise<PdfPictures> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { drawn, letters, hiddenLetters, faintLetters, boxes } = followDrawing(OPS, fnArray, argsArray);
  const { width, height } = page.getViewport({ scale: 1 });
  const share = drawn.reduce((sum, { matrix }) => sum + areaOf(matrix), 0) / (width * height);
  const isPictureCut = drawn.some((each) => isCut(page, each));
  return { pictures: drawn.map((each) => pictureOf(page, each)), share, letters, isPictureCut, hiddenLetters, faintLetters, boxes };
};
