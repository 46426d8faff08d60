import { renderPageAsImage, type getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** PDF counts 72 units an inch; OCR reads best at 200 dots. */
const scale = 200 / 72;

/** Draws a page as PNG at 200 dots an inch; what the parser keeps of it, its pictures above all, is let go. */
export const renderPdfPage = async (pdf: Pdf, number: number): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await renderPageAsImage(pdf, number, { scale, canvasImport: () => import('@napi-rs/canvas') }));
  } finally {
    (await pdf.getPage(number)).cleanup();
  }
};
