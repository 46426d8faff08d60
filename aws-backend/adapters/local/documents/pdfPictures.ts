import { getResolvedPDFJS } from 'unpdf';
import type { Pdf } from './openPdf.ts';
import { followDrawing, numbers, type Drawn, type FilledBox, type Matrix } from './pdfDrawing.ts';
import type { PagePart } from './renderPdfPage.ts';

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** A picture where it stands on a page. */
export interface PdfPicture extends PagePart {
  /** Pixels a point that the file holds of it, where it says so. */
  scale: number;
}

/** What a page shows that is no text of its own. */
export interface PdfPictures {
  pictures: PdfPicture[];
  /** The share of the page that pictures take, counted twice where they lie over each other. */
  share: number;
  /** Letters of the page itself, also those beside what is seen of it. */
  letters: number;
  /** A picture goes on beside what is seen of the page, by more than a printer cuts off. */
  isPictureCut: boolean;
  /** Letters that are there to be searched and not to be seen: what another OCR engine read on a scan. */
  hiddenLetters: number;
  /** Letters that are white, or too small to be read: they may be seen on a dark ground. */
  faintLetters: number;
  /** Boxes that are filled after some of the letters were drawn: they may lie upon them. */
  boxes: FilledBox[];
}

/** The corners of a drawn square as the page is seen. */
const cornersOf = (page: Page, { matrix: [a, b, c, d, e, f] }: Drawn): number[][] => {
  const viewport = page.getViewport({ scale: 1 });
  return [
    [e, f],
    [a + e, b + f],
    [c + e, d + f],
    [a + c + e, b + d + f],
  ].map(([x = 0, y = 0]) => numbers(viewport.convertToViewportPoint(x, y)));
};

/** In points: a third of an inch. */
const bleed = 24;

const isCut = (page: Page, drawn: Drawn): boolean => {
  const { width, height } = page.getViewport({ scale: 1 });
  return cornersOf(page, drawn).some(([x = 0, y = 0]) => Math.max(-x, -y, x - width, y - height) > bleed);
};

/** What is seen of a drawn square: the box around its corners, within the page. */
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

/** A picture is drawn as a square of 1 by 1 unit, which the matrix turns into what is seen. */
const areaOf = ([a, b, c, d]: Matrix): number => Math.abs(a * d - b * c);

/** Finds the pictures of a page, by what is drawn of it. */
export const pdfPictures = async (page: Page): Promise<PdfPictures> => {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { drawn, letters, hiddenLetters, faintLetters, boxes } = followDrawing(OPS, fnArray, argsArray);
  const { width, height } = page.getViewport({ scale: 1 });
  const share = drawn.reduce((sum, { matrix }) => sum + areaOf(matrix), 0) / (width * height);
  const isPictureCut = drawn.some((each) => isCut(page, each));
  return { pictures: drawn.map((each) => pictureOf(page, each)), share, letters, isPictureCut, hiddenLetters, faintLetters, boxes };
};
