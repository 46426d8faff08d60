import { createIsomorphicCanvasFactory } from 'unpdf';
import { longestSide } from '../images/prepareImage.ts';
import type { Pdf } from './openPdf.ts';

/** A part of a page in points, counted from the upper left corner of what is seen of it. */
export interface PagePart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What a part of a page is drawn with: pixels a point. */
export interface PdfDrawing extends PagePart {
  scale: number;
}

/** PDF counts 72 units an inch. */
export const pointsPerInch = 72;

/** OCR reads best at 200 dots an inch. */
export const readingScale = 200 / pointsPerInch;

/** All of a page, at that scale or as large as may be: a page may be 14,400 units long (ISO 32000-1, annex C), which would be a picture of 6 GB. */
export const wholePage = async (pdf: Pdf, number: number, scale: number): Promise<PdfDrawing> => {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return { left: 0, top: 0, width, height, scale: Math.min(scale, longestSide / Math.max(width, height)) };
};

type Painting = Parameters<Awaited<ReturnType<Pdf['getPage']>>['render']>[0];

/** Draws a part of a page as PNG; what the parser keeps of the page, its pictures above all, is let go. */
export const drawPdf = async (pdf: Pdf, number: number, { left, top, width, height, scale }: PdfDrawing): Promise<Uint8Array> => {
  // Gives the parser the canvas, too, that it draws patterns and masks on.
  await createIsomorphicCanvasFactory(() => import('@napi-rs/canvas'));
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const page = await pdf.getPage(number);
  try {
    const viewport = page.getViewport({ scale, offsetX: -left * scale, offsetY: -top * scale });
    // The parser's types know a browser's canvas only.
    const painting = { canvas, canvasContext: canvas.getContext('2d'), viewport } as unknown as Painting;
    await page.render(painting).promise;
    return await canvas.encode('png');
  } finally {
    page.cleanup();
  }
};

/** Draws a page as it is read. */
export const renderPdfPage = async (pdf: Pdf, number: number): Promise<Uint8Array> =>
  drawPdf(pdf, number, await wholePage(pdf, number, readingScale));
