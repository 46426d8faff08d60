import { getDocumentProxy } from 'unpdf';
import { RejectedError } from '../../../runtime/errors.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';
import type { PageText } from './pagedText.ts';
import { textLayerOf } from './pdfTextLayer.ts';
import { renderPdfPage } from './renderPdfPage.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Pages a PDF may have, and how many of them may be pictures: OCR takes about two seconds each. */
export interface PdfLimits {
  mostPages: number;
  mostScannedPages: number;
}

export const pdfLimits: PdfLimits = { mostPages: 3000, mostScannedPages: 100 };

/** Letters a page has to have, or it counts as a picture. */
const fewestLetters = 3;

/** Only what reads the file tells of its faults; a fault of the OCR engine is not the file's. */
const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((cause: unknown) => {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw new RejectedError(isLocked ? 'FILE_ENCRYPTED' : 'FILE_CORRUPT', { cause });
  });

const hasText = (text: string): boolean => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= fewestLetters;

/** After so many pages the parser is to forget what it keeps of them: without, a thousand cost 50 MiB of heap. */
const pagesKept = 50;

/** A page that is a picture takes as long as so many others: 1.1 s against 4 ms (docs/quality.md, "Long and large"). */
const workOfScan = 250;

const workOf = (written: number, scanned: number): number => written + scanned * workOfScan;

/** What all pages say by themselves, and which of them are pictures, counted from 0. */
const readTextLayers = async (pdf: Pdf, onPage?: OnPage): Promise<{ pages: PageText[]; scans: number[] }> => {
  const pages: PageText[] = [];
  const scans: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await orRejected(textLayerOf(pdf, number));
    pages.push(page);
    if (!hasText(page.text)) scans.push(number - 1);
    await onPage?.(workOf(number - scans.length, 0), workOf(pdf.numPages - scans.length, scans.length));
    if (number % pagesKept === 0) await pdf.cleanup();
  }
  return { pages, scans };
};

/** Reads every page; only one is held at a time, so that memory does not grow with their number. */
const readPages = async (pdf: Pdf, images: Images, { mostPages, mostScannedPages }: PdfLimits, onPage?: OnPage): Promise<ReadDocument> => {
  if (pdf.numPages > mostPages) throw new RejectedError('TOO_MANY_PAGES');
  const { pages, scans } = await readTextLayers(pdf, onPage);
  if (scans.length > mostScannedPages) throw new RejectedError('TOO_MANY_PAGES');
  const engines = new Set(['unpdf 1.7.0']);
  const written = pages.length - scans.length;
  for (const [scansRead, index] of scans.entries()) {
    await onPage?.(workOf(written, scansRead), workOf(written, scans.length));
    const read = await images.read({ bytes: await orRejected(renderPdfPage(pdf, index + 1)), format: 'png' });
    engines.add(read.engine);
    pages[index] = { text: read.text, method: 'ocr', confidence: read.pages[0]?.confidence ?? 0 };
  }
  return { pages, engine: [...engines].join(', ') };
};

/** Reads a PDF: its text layer, and by OCR those pages that have none. */
export const readPdf =
  (images: Images, limits: PdfLimits = pdfLimits): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    // The parser takes the buffer away from its owner, so it is given one of its own.
    const pdf = await orRejected(getDocumentProxy(new Uint8Array(bytes), { useSystemFonts: false, verbosity: 0 }));
    try {
      return await readPages(pdf, images, limits, onPage);
    } finally {
      await pdf.destroy();
    }
  };
