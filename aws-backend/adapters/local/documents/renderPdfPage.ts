import { createIsomorphicCanvasFactory } from 'unpdf';
import { longestSide } from '../images/prepareImage.ts';
import type { Pdf } from './openPdf.ts';

/** A part of a page in points, from the top left corner of its visible part. */
export interface PagePart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A part of a page to render, and its scale in pixels per point. */
export interface PdfDrawing extends PagePart {
  scale: number;
}

/** PDF units per inch. */
export const pointsPerInch = 72;

/** OCR works best at 200 dpi. */
export const readingScale = 200 / pointsPerInch;

/** Returns the whole page at this or the largest allowed scale: 14,400 units (ISO 32000-1, annex C) would be an image of 6 GB. */
export const wholePage = async (pdf: Pdf, number: number, scale: number): Promise<PdfDrawing> => {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return { left: 0, top: 0, width, height, scale: Math.min(scale, longestSide / Math.max(width, height)) };
};

type Painting = Parameters<Awaited<ReturnType<Pdf['getPage']>>['render']>[0];

/** Renders a part of a page as PNG, and frees the parser's data of the page, mainly images. */
export const drawPdf = async (pdf: Pdf, number: number, { left, top, width, height, scale }: PdfDrawing): Promise<Uint8Array> => {
  // Sets the canvas that the parser uses for patterns and masks.
  await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const page = await pdf.getPage(number);
  try {
    const viewport = page.getViewport({ scale, offsetX: -left * scale, offsetY: -top * scale });
    // The parser's types only allow canvases of browsers.
    const painting = { canvas, canvasContext: canvas.getContext('2d'), viewport } as unknown as Painting;
    await page.render(painting).promise;
    return await canvas.encode('png');
  } finally {
    page.cleanup();
  }
};

/** Renders a page for OCR, as PNG. */
export const renderPdfPage = async (pdf: Pdf, number: number): Promise<Uint8Array> =>
  drawPdf(pdf, number, await wholePage(pdf, number, readingScale));
