import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { Page } from '../../../contracts/extraction.ts';
import type { MediaResult } from '../../../contracts/result.ts';
import { besideText } from '../documents/besideText.ts';
import { openPdf, orDamaged, type Pdf } from '../documents/openPdf.ts';
import { parserLimits } from '../documents/pdfLimits.ts';
import { drawPdf, pointsPerInch, readingScale, wholePage, type PdfDrawing } from '../documents/renderPdfPage.ts';
import { unreadPages } from '../documents/unreadPages.ts';
import { coverPicture } from './coverPicture.ts';
import { coversOf, valuesBetween, type Covers, type PlacedWord, type Rectangle } from './covers.ts';
import type { OcrWords } from './ocrWords.ts';
import { pdfNoteWords, pdfWords } from './pdfWords.ts';

/** Redacted pages are rendered at 150 dpi, which is readable on a screen and on paper. */
const usualScale = 150 / pointsPerInch;

const scaled = <Place extends Rectangle>(place: Place, { left, top, scale }: PdfDrawing, to: number): Place => ({
  ...place,
  left: (place.left / scale + left) * to,
  top: (place.top / scale + top) * to,
  width: (place.width / scale) * to,
  height: (place.height / scale) * to,
});

/** Returns the words on a part of a page, recognized on the same image that text extraction reads. */
const ocrWordsOn = async (pdf: Pdf, number: number, part: PdfDrawing, ocr: OcrWords, scale: number): Promise<PlacedWord[]> => {
  const words = await ocr.find(await orDamaged(drawPdf(pdf, number, part)));
  return words.map((word) => scaled(word, part, scale));
};

/** Returns the words of a page, and the places whose text is unknown because they weren't read. */
const wordsOn = async (pdf: Pdf, known: Page, ocr: OcrWords, scale: number): Promise<{ words: PlacedWord[]; unread: Rectangle[] }> => {
  const { number } = known;
  const page = await pdf.getPage(number);
  const [stated, noted] = [await orDamaged(pdfWords(page, scale)), await orDamaged(pdfNoteWords(page, scale))];
  page.cleanup();
  const { parts, hasHiddenText } = await orDamaged(besideText(pdf, number));
  const isPlaced = stated !== undefined && stated.length > 0;
  const unread = known.hasUnreadPictures
    ? parts.map((part) => scaled({ left: 0, top: 0, width: part.width * part.scale, height: part.height * part.scale }, part, scale))
    : [];
  // The only text of a scan may be a stamp, and hidden text is placed only roughly where it is visible.
  const isScan = known.method === 'ocr' || !isPlaced || hasHiddenText;
  const seen = isScan ? [await wholePage(pdf, number, readingScale)] : known.hasUnreadPictures ? [] : parts;
  const words = [...(stated ?? [])];
  for (const part of seen) words.push(...(await ocrWordsOn(pdf, number, part, ocr, scale)));
  return { words: [...words, ...noted], unread };
};

const coversOn = async (pdf: Pdf, known: Page, values: readonly string[], ocr: OcrWords, scale: number): Promise<Covers> => {
  const { words, unread } = await wordsOn(pdf, known, ocr, scale);
  const { rectangles, isWhole } = coversOf(words, values);
  return { rectangles: [...rectangles, ...unread], isWhole };
};

/** Renders a page with its personal data covered, or all of it if the page wasn't read. */
const coveredPage = async (
  pdf: Pdf,
  number: number,
  { extraction: { text, pages }, personalData }: MediaResult,
  ocr: OcrWords,
): Promise<{ picture: Buffer; scale: number }> => {
  const drawing = await wholePage(pdf, number, usualScale);
  const known = pages.find((page) => page.number === number);
  const covers = known
    ? await coversOn(pdf, known, valuesBetween(text, personalData, known.start, known.end), ocr, drawing.scale)
    : { rectangles: [], isWhole: true };
  return { picture: await coverPicture(await orDamaged(drawPdf(pdf, number, drawing)), covers), scale: drawing.scale };
};

/** A black page in place of one that can't be rendered. */
const blackPage = async (pdf: Pdf, number: number): Promise<{ picture: Buffer; scale: number }> => {
  const { width, height, scale } = await wholePage(pdf, number, usualScale);
  const [across, down] = [width, height].map((points) => Math.max(1, Math.round(points * scale)));
  const create = { width: across ?? 1, height: down ?? 1, channels: 3, background: 'black' } as const;
  return { picture: await sharp({ create }).jpeg().toBuffer(), scale };
};

/** Returns a PDF of images only: covered text is gone, and so are the text layer, attachments, scripts and the metadata. */
export const redactPdf = async (bytes: Uint8Array, result: MediaResult, ocr: OcrWords, limits = parserLimits): Promise<Uint8Array> => {
  const pdf = await openPdf(bytes, limits);
  const copy = await PDFDocument.create();
  const { orUnread } = unreadPages(pdf);
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { picture: drawn, scale } = await orUnread(coveredPage(pdf, number, result, ocr), () => blackPage(pdf, number));
      const picture = await copy.embedJpg(drawn);
      const size: [number, number] = [picture.width / scale, picture.height / scale];
      copy.addPage(size).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] });
    }
    return await copy.save();
  } finally {
    await pdf.destroy();
  }
};
