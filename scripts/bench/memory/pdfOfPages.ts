import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { xmlText } from '../../xmlText.ts';
import { mailThread } from './mailThread.ts';

const linesOfPage = 45;

/** The lines of each page, wrapped to the page width. Limited to Latin characters, the only ones in the standard fonts. */
const pagesOf = (count: number): string[][] => {
  const lines = mailThread(count * 3_500)
    .split('\n')
    .flatMap((line) => line.match(/.{1,95}/g) ?? [])
    .map((line) => line.replaceAll('’', "'").replaceAll('–', '-'));
  return Array.from({ length: count }, (_, page) => lines.slice(page * linesOfPage, (page + 1) * linesOfPage));
};

/** A PDF of full pages with a text layer. */
export const writtenPdf = async (count: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const lines of pagesOf(count)) {
    const page = pdf.addPage([595, 842]);
    lines.forEach((line, index) => page.drawText(line, { x: 40, y: 800 - index * 17, size: 10, font }));
  }
  return pdf.save();
};

const [scanWidth, scanHeight] = [1240, 1754];
const scan = async (lines: readonly string[]): Promise<Buffer> => {
  const rows = lines.map((line, index) => `<text x="90" y="${String(90 + index * 36)}">${xmlText(line)}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(scanWidth)}" height="${String(scanHeight)}" font-family="sans-serif" font-size="22"><rect width="100%" height="100%" fill="#fff"/>${rows}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).greyscale().jpeg({ quality: 75 }).toBuffer();
};

/** A PDF whose pages are pictures of 1240 × 1754 pixels. */
export const scannedPdf = async (count: number): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const lines of pagesOf(count)) {
    const picture = await pdf.embedJpg(await scan(lines));
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
};
