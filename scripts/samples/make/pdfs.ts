import { PDFDocument, StandardFonts } from 'pdf-lib';
import { madeAt } from './fixedZip.ts';

const a4 = { width: 595, height: 842 };

const emptyPdf = async (title: string): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title);
  pdf.setCreationDate(madeAt);
  return pdf;
};

const writePage = async (pdf: PDFDocument, lines: readonly string[]): Promise<void> => {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([a4.width, a4.height]);
  lines.forEach((line, index) => {
    page.drawText(line, { x: 60, y: a4.height - 80 - index * 18, size: 11, font });
  });
};

/** A PDF whose pages contain text. */
export const textPdf = async (title: string, pages: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const pdf = await emptyPdf(title);
  for (const lines of pages) await writePage(pdf, lines);
  return pdf.save();
};

/** A PDF with a text cover and one scanned page. */
export const mixedPdf = async (title: string, cover: readonly string[], picture: Uint8Array): Promise<Uint8Array> => {
  const pdf = await emptyPdf(title);
  await writePage(pdf, cover);
  const image = await pdf.embedPng(picture);
  const page = pdf.addPage([a4.width, a4.height]);
  const { width, height } = image.scaleToFit(a4.width, a4.height);
  page.drawImage(image, { x: 0, y: a4.height - height, width, height });
  return pdf.save();
};

/** A PDF that repeats the same picture: OCR takes a second or more per page. */
export const scannedPdf = async (picture: Uint8Array, pages: number): Promise<Uint8Array> => {
  const pdf = await emptyPdf('Scan');
  const image = await pdf.embedPng(picture);
  for (let page = 0; page < pages; page += 1) pdf.addPage([a4.width, a4.height]).drawImage(image, { x: 0, y: 0, ...a4 });
  return pdf.save();
};
