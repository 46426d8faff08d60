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

/** Only what reads the file tells of its faults; a fault of the OCR engine is not the file's. */
const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((cause: unknown) => {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new RejectedError(isLocked ? 'FILE_ENCRYPTED' : 'FILE_CORRUPT', { cause });
  });

const textOf = async (pdf: Pdf, number: number): Promise<string> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
};

const hasText = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestLetters;

const readPages = async (pdf: Pdf, images: Images): Promise<{ pages: PageText[]; engine: string }> => {
  if (pdf.numPages > mostPages) throw new RejectedError('TOO_MANY_PAGES');
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) texts.push(await orRejected(textOf(pdf, number)));
  if (texts.filter((text) => !hasText(text)).length > mostScannedPages) throw new RejectedError('TOO_MANY_PAGES');
  const engines = new Set(['unpdf 1.7.0']);
  const pages: PageText[] = [];
  for (const [index, text] of texts.entries()) {
    if (hasText(text)) {
      pages.push(stated(text));
      continue;
    }
    const read = await images.read({ bytes: await orRejected(renderPdfPage(pdf, index + 1)), format: 'png' });
    engines.add(read.engine);
    pages.push({ text: read.text, method: 'ocr', confidence: read.pages[0]?.confidence ?? 0 });
  }
  return { pages, engine: [...engines].join(', ') };
};

/** Reads a PDF: its text layer, and by OCR those pages that have none. */
export const readPdf =
  (images: Images): DocumentReader =>
  async (bytes) => {
    // The parser takes the buffer away from its owner, so it is given one of its own.
    const pdf = await orRejected(getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 }));
    try {
      return await readPages(pdf, images);
    } finally {
      await pdf.destroy();
    }
  };
