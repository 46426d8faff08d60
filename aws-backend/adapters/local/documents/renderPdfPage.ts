import { renderPageAsImage, type getDocumentProxy } from 'unpdf';
import { longestSide } from '../images/prepareImage.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** PDF counts 72 units an inch; OCR reads best at 200 dots. */
const usualScale = 200 / 72;

/** A page may be 14,400 units long (ISO 32000-1, annex C), which would be a picture of 6 GB. */
const scaleOf = async (pdf: Pdf, number: number): Promise<number> => {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return Math.min(usualScale, longestSide / Math.max(width, height));
};

/** Draws a page as PNG at 200 dots an inch, and no larger than it is read; what the parser keeps of it, its pictures above all, is let go. */
export const renderPdfPage = async (pdf: Pdf, number: number): Promise<Uint8Array> => {
  try {
    const scale = await scaleOf(pdf, number);
    return new Uint8Array(await renderPageAsImage(pdf, number, { scale, canvasImport: () => import('@napi-rs/canvas') }));
  } finally {
    (await pdf.getPage(number)).cleanup();
  }
};
