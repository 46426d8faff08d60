import { getDocumentProxy } from 'unpdf';
import { RejectedError } from '../../../runtime/errors.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';
import type { PageText } from './pagedText.ts';
import { pictureShare } from './pdfPictures.ts';
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

/** A page with no more letters and a picture over most of it is a scan with a stamp: an envelope's number, the head of a fax, a count of pages. */
const mostOfStamp = 200;
const leastShare = 0.5;

const lettersOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

const isStamped = async (pdf: Pdf, number: number, letters: number): Promise<boolean> =>
  letters <= mostOfStamp && (await orRejected(pictureShare(pdf, number))) >= leastShare;

/** After so many pages the parser is to forget what it keeps of them: without, a thousand cost 50 MiB of heap. */
const pagesKept = 50;

/** A page that is a picture takes as long as so many others: 1.1 s against 4 ms (docs/quality.md, "Long and large"). */
const workOfScan = 250;

const workOf = (written: number, scanned: number): number => written + scanned * workOfScan;

interface Layers {
  pages: PageText[];
  scans: number[];
  stamped: number[];
}

/** What all pages say by themselves, and which of them are pictures, counted from 0. */
const readTextLayers = async (pdf: Pdf, onPage?: OnPage): Promise<Layers> => {
  const pages: PageText[] = [];
  const scans: number[] = [];
  const stamped: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await orRejected(textLayerOf(pdf, number));
    pages.push(page);
    const letters = lettersOf(page.text);
    if (letters < fewestLetters) scans.push(number - 1);
    else if (await isStamped(pdf, number, letters)) stamped.push(number - 1);
    await onPage?.(workOf(number - scans.length, 0), workOf(pdf.numPages - scans.length, scans.length));
    if (number % pagesKept === 0) await pdf.cleanup();
  }
  return { pages, scans, stamped };
};

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What is read on the picture of a page, below those lines of its text that were not read there. */
const withStamp = (stamp: string, read: string): string => {
  const known = plain(read);
  return [...stamp.split('\n').filter((line) => plain(line) !== '' && !known.includes(plain(line))), read].join('\n');
};

const unreadPictures = 'Many pages of this file are pictures with a few words of text: only those words were read.';

/** Reads every page; only one is held at a time, so that memory does not grow with their number. */
const readPages = async (pdf: Pdf, images: Images, { mostPages, mostScannedPages }: PdfLimits, onPage?: OnPage): Promise<ReadDocument> => {
  if (pdf.numPages > mostPages) throw new RejectedError('TOO_MANY_PAGES');
  const { pages, scans, stamped } = await readTextLayers(pdf, onPage);
  if (scans.length > mostScannedPages) throw new RejectedError('TOO_MANY_PAGES');
  const isTooMuch = scans.length + stamped.length > mostScannedPages;
  const drawn = isTooMuch ? scans : [...scans, ...stamped].toSorted((left, right) => left - right);
  const engines = new Set(['unpdf 1.7.0']);
  let ocrLanguage: string | undefined;
  const written = pages.length - drawn.length;
  for (const [scansRead, index] of drawn.entries()) {
    await onPage?.(workOf(written, scansRead), workOf(written, drawn.length));
    const read = await images.read({ bytes: await orRejected(renderPdfPage(pdf, index + 1)), format: 'png' });
    engines.add(read.engine);
    ocrLanguage ??= read.ocrLanguage;
    const stamp = pages[index]?.text ?? '';
    pages[index] = { text: withStamp(stamp, read.text), method: 'ocr', confidence: read.pages[0]?.confidence ?? 0 };
  }
  return { pages, engine: [...engines].join(', '), ocrLanguage, ...(isTooMuch ? { notes: [unreadPictures] } : {}) };
};

/** Reads a PDF: its text layer, and by OCR those pages that have none, or only a stamp. */
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
