import { getDocumentProxy } from 'unpdf';
import { RejectedError } from '../../../runtime/errors.ts';
import type { Images } from '../../../ports/images.ts';
import type { DocumentReader } from './documentReader.ts';
import { stated, type PageText } from './pagedText.ts';
import { renderPdfPage } from './renderPdfPage.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages a PDF may have, and how many of them may be pictures: OCR takes about two seconds each. */
const mostPages = 1000;
const mostScannedPages = 50;
/** Letters a page has to have, or it counts as a picture. */
const fewestLetters = 3;

const rejectionOf = (error: unknown): RejectedError => {
  const name = error instanceof Error ? error.name : '';
  return new RejectedError(name === 'PasswordException' ? 'FILE_ENCRYPTED' : 'FILE_CORRUPT', { cause: error });
};

const open = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // The parser takes the buffer away from its owner, so it is given one of its own.
    return await getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    throw rejectionOf(error);
  }
};

const textOf = async (pdf: Pdf, number: number): Promise<string> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
};

const hasText = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestLetters;

const readPage = async (pdf: Pdf, number: number, ocr: (image: Uint8Array) => Promise<PageText>): Promise<PageText> => {
  const text = await textOf(pdf, number);
  if (hasText(text)) return stated(text);
  return ocr(await renderPdfPage(pdf, number));
};

/** Reads a PDF: its text layer, and by OCR those pages that have none. */
export const readPdf =
  (images: Images): DocumentReader =>
  async (bytes) => {
    const pdf = await open(bytes);
    let scanned = 0;
    const ocr = async (image: Uint8Array): Promise<PageText> => {
      scanned += 1;
      if (scanned > mostScannedPages) throw new RejectedError('TOO_MANY_PAGES');
      const { text, pages } = await images.read({ bytes: image, format: 'png' });
      return { text, method: 'ocr', confidence: pages[0]?.confidence ?? 0 };
    };
    try {
      if (pdf.numPages > mostPages) throw new RejectedError('TOO_MANY_PAGES');
      const pages: PageText[] = [];
      for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number, ocr));
      return { pages, engine: scanned > 0 ? 'unpdf 1.7.0, tesseract.js 7.0.0' : 'unpdf 1.7.0' };
    } catch (error) {
      throw error instanceof RejectedError ? error : rejectionOf(error);
    } finally {
      await pdf.destroy();
    }
  };
