import { PDFDocument } from 'pdf-lib';
import { getDocumentProxy, renderPageAsImage } from 'unpdf';
import type { MediaResult } from '../../../contracts/result.ts';
import { coverPicture } from './coverPicture.ts';
import { coversOf, valuesBetween } from './covers.ts';
import type { OcrWords } from './ocrWords.ts';
import { pdfNoteWords, pdfWords } from './pdfWords.ts';

/** Dots an inch that a covered page is drawn with: read well on a screen and on paper. */
const dotsPerInch = 150;
/** PDF counts 72 units an inch. */
const scale = dotsPerInch / 72;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const draw = async (pdf: Pdf, number: number): Promise<Uint8Array> =>
  new Uint8Array(await renderPageAsImage(pdf, number, { scale, canvasImport: () => import('@napi-rs/canvas') }));

/** A page as a picture, with what is personal on it covered: by the text layer, but a scan may hold a stamp as its only text. */
const coveredPage = async (pdf: Pdf, number: number, values: readonly string[], ocr: OcrWords, isScan: boolean): Promise<Buffer> => {
  const picture = await draw(pdf, number);
  const page = await pdf.getPage(number);
  const [stated, noted] = [await pdfWords(page, scale), await pdfNoteWords(page, scale)];
  page.cleanup();
  const words = isScan || stated === undefined || stated.length === 0 ? await ocr.find(picture) : stated;
  return coverPicture(picture, coversOf([...words, ...noted], values));
};

/** A PDF of pictures only: what is covered is gone, and so are text layer, attachments, scripts and what the file said of its author. */
export const redactPdf = async (bytes: Uint8Array, { extraction, personalData }: MediaResult, ocr: OcrWords): Promise<Uint8Array> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 });
  const copy = await PDFDocument.create();
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const known = extraction.pages.find((page) => page.number === number);
      const values = valuesBetween(extraction.text, personalData, known?.start ?? 0, known?.end ?? extraction.text.length);
      const picture = await copy.embedJpg(await coveredPage(pdf, number, values, ocr, known?.method === 'ocr'));
      const size: [number, number] = [picture.width / scale, picture.height / scale];
      copy.addPage(size).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] });
    }
    return await copy.save();
  } finally {
    await pdf.destroy();
  }
};
