import { note, uniqueNotes } from '../../../contracts/notes.ts';
import { BackendError, RejectedError } from '../../../runtime/errors.ts';
import type { OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import { notesOf, pagesOfFile, readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';
import { filesIn, filesOn, isAdobeForm, isInvoiceData, withoutWait } from './besidePages.ts';
import { besideText } from './besideText.ts';
import { lettersOf, stated, type PageText } from './pagedText.ts';
import { textLayerOf } from './pdfTextLayer.ts';
import { holdsJpeg2000, withoutJpeg2000 } from './jpeg2000/withoutJpeg2000.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { pdfLimits, type PdfLimits } from './pdfLimits.ts';
import { pictureReader, type ReadPage } from './readPictures.ts';
import { unreadPages, type OrUnread } from './unreadPages.ts';
import type { PicturePart } from './picturesToRead.ts';
import { drawPdf, renderPdfPage } from './renderPdfPage.ts';

/** Whether a file contains any PDF object: without one, as in a file of zeros named `.pdf`, the parser takes a gigabyte to find nothing. */
const holdsObjects = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('obj');

/** A page with fewer letters counts as a scan. */
const minLetters = 3;

/** The parser's messages for unsupported encryption, such as by certificate or DRM. */
const lockedOtherwise = /^(?:unknown encryption method|unsupported encryption algorithm)$/;

/** Turns errors of the parser into FILE_ENCRYPTED or FILE_CORRUPT; rethrows those of other engines. */
const orRejected = async <Result>(reading: Promise<Result>): Promise<Result> =>
  reading.catch((cause: unknown) => {
    if (cause instanceof BackendError) throw cause;
    const isLocked = cause instanceof Error && (cause.name === 'PasswordException' || lockedOtherwise.test(cause.message));
    throw new RejectedError(isLocked ? 'FILE_ENCRYPTED' : 'FILE_CORRUPT', { cause });
  });

/** With at most this many letters, and images over at least this share, a page is a scan with a stamp, fax header or page number. */
const maxOfStamp = 200;
const minShare = 0.5;

/** The parser's caches are cleared after this many pages; otherwise, a thousand pages cost 50 MiB of heap. */
const pagesKept = 50;

/** The time of a scanned page relative to others: 1.1 s against 4 ms (docs/quality.md, "Long and large"). */
const workOfScan = 250;

const workOf = (written: number, scanned: number): number => written + scanned * workOfScan;

/** A page that needs OCR, in part or as a whole. */
interface Seen {
  index: number;
  /** The whole page needs OCR: it has no text layer, or only a stamp. */
  isWhole: boolean;
  parts: PicturePart[];
}

/** The text layer of a page, and what needs OCR. */
interface Layer {
  page: PageText;
  isScan: boolean;
  seen: Seen[];
}

interface Layers {
  pages: PageText[];
  /** The number of pages without a text layer. */
  scans: number;
  seen: Seen[];
}

const seenOn = async (pdf: Pdf, index: number, letters: number): Promise<Seen[]> => {
  if (letters < minLetters) {
    (await orRejected(pdf.getPage(index + 1))).cleanup();
    return [{ index, isWhole: true, parts: [] }];
  }
  const { parts, share, hasHiddenText } = await orRejected(besideText(pdf, index + 1));
  if (letters <= maxOfStamp && share >= minShare) return [{ index, isWhole: true, parts: [] }];
  return parts.length > 0 && !hasHiddenText ? [{ index, isWhole: false, parts }] : [];
};

const layerOf = async (pdf: Pdf, number: number): Promise<Layer> => {
  const layer = await orRejected(textLayerOf(pdf, number));
  const pinned = await orRejected(pdf.getPage(number).then(filesOn));
  const page: PageText = pinned.length > 0 ? { ...layer, pinned } : layer;
  const letters = page.isGarbled || page.isBlackedOut ? 0 : lettersOf(page.text);
  return { page, isScan: letters < minLetters && !page.isBlackedOut, seen: await seenOn(pdf, number - 1, letters) };
};

/** Returns the placeholder of a damaged page. The parser finds no pages after a missing one, so the last says "From page". */
const damaged = (pdf: Pdf, number: number): string =>
  number === pdf.numPages ? `From page ${String(number)} on (damaged, not read)` : `Page ${String(number)} (damaged, not read)`;

/** Returns the placeholder of a page that is damaged or exceeds the parser's limits. */
const unreadLayer = (pdf: Pdf, number: number, { code }: RejectedError): Layer => {
  const text = code === 'FILE_CORRUPT' ? damaged(pdf, number) : `Page ${String(number)} (too large, not read)`;
  return { page: { ...stated(text), hasUnreadPictures: true }, isScan: false, seen: [] };
};

/** Reads the text layers of all pages, and finds what needs OCR. */
const readTextLayers = async (pdf: Pdf, orUnread: OrUnread, onPage?: OnPage): Promise<Layers> => {
  const layers: Layers = { pages: [], scans: 0, seen: [] };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { page, isScan, seen } = await orUnread(layerOf(pdf, number), (because) => unreadLayer(pdf, number, because));
    layers.pages.push(page);
    layers.seen.push(...seen);
    if (isScan) layers.scans += 1;
    await onPage?.(workOf(number - layers.scans, 0), workOf(pdf.numPages - layers.scans, layers.scans));
    if (number % pagesKept === 0) await pdf.cleanup();
  }
  return layers;
};

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Returns the OCR text of a page, preceded by the lines of its text layer that OCR missed. */
const withStamp = (stamp: string, read: string): string => {
  const known = plain(read);
  return [...stamp.split('\n').filter((line) => plain(line) !== '' && !known.includes(plain(line))), read].join('\n');
};

const readWhole = async (pdf: Pdf, images: Images, index: number, layer: PageText): Promise<ReadPage> => {
  const read = await images.read({ bytes: await orRejected(renderPdfPage(pdf, index + 1)), format: 'png' });
  const confidence = read.pages[0]?.confidence ?? 0;
  const page: PageText = { ...layer, text: withStamp(layer.text, read.text), method: 'ocr', confidence, tables: read.tables ?? [] };
  return { page, reads: [read] };
};

/** Limits the pages with OCR. The function for a page counts it once, however often it is called. */
const countedPages = (most: number): (() => () => boolean) => {
  let left = most;
  return () => {
    let isCounted = false;
    return () => {
      if (!isCounted && left > 0) [isCounted, left] = [true, left - 1];
      return isCounted;
    };
  };
};

/** Returns a function that runs OCR on a page. Pages without a text layer were counted before, as they have no other text. */
const seenReader = (pdf: Pdf, images: Images, countPage: () => () => boolean) => {
  const readPictures = pictureReader(pdf, images, (number, part) => orRejected(drawPdf(pdf, number, part)));
  return async ({ index, isWhole, parts }: Seen, layer: PageText): Promise<ReadPage> => {
    const isScan = layer.isGarbled || (lettersOf(layer.text) < minLetters && !layer.isBlackedOut);
    const mayRead = isScan ? () => true : countPage();
    if (!isWhole) return readPictures(index + 1, { parts, layer }, mayRead);
    return mayRead() ? readWhole(pdf, images, index, layer) : { page: { ...layer, hasUnreadPictures: true }, reads: [] };
  };
};

/** Reads all pages, one at a time, so that memory doesn't grow with their number. */
const readPages = async (pdf: Pdf, images: Images, { maxPages, maxScannedPages }: PdfLimits, onPage?: OnPage): Promise<ReadDocument> => {
  if (pdf.numPages > maxPages) throw new RejectedError('TOO_MANY_PAGES');
  const { orUnread, count } = unreadPages(pdf);
  const { pages, scans, seen } = await readTextLayers(pdf, orUnread, onPage);
  const unreadWhole = count();
  if (scans > maxScannedPages) throw new RejectedError('TOO_MANY_PAGES');
  const readSeen = seenReader(pdf, images, countedPages(maxScannedPages - scans));
  const reads: ReadPage['reads'] = [];
  for (const [done, each] of seen.entries()) {
    await onPage?.(workOf(pages.length - seen.length, done), workOf(pages.length - seen.length, seen.length));
    const layer = pages[each.index] ?? stated('');
    const read = await orUnread(readSeen(each, layer), () => ({ page: { ...layer, hasUnreadPictures: true }, reads: [] }));
    pages[each.index] = { ...read.page, pinned: layer.pinned };
    reads.push(...read.reads.map(({ engine, ocrLanguage }) => ({ engine, ocrLanguage })));
  }
  return {
    pages,
    engine: [...new Set(['unpdf 1.7.0', ...reads.map(({ engine }) => engine)])].join(', '),
    ocrLanguage: reads.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    notes: [
      ...(pages.filter(({ hasUnreadPictures }) => hasUnreadPictures).length > count() ? [note('PICTURES_TOO_MANY')] : []),
      ...(unreadWhole > 0 ? [note('PDF_PAGES_UNREAD')] : []),
      ...(count() > unreadWhole ? [note('PARTS_UNREAD')] : []),
      ...(pages.some(({ hasHidden }) => hasHidden) ? [note('HIDDEN_LEFT_OUT')] : []),
    ],
  };
};

/** A damaged list of attachments doesn't affect the pages. */
const orNoList = async (listing: Promise<AttachedFile[]>): Promise<{ files: AttachedFile[]; isDamaged: boolean }> => {
  try {
    return { files: await listing, isDamaged: false };
  } catch (error) {
    if (error instanceof RejectedError && error.code === 'FILE_CORRUPT') return { files: [], isDamaged: true };
    throw error;
  }
};

/** Reads the attachments of a PDF as separate files, with the rest of the limits that its pages left. */
const readFiles = async (pdf: Pdf, own: ReadDocument, inside: Inside | undefined, onPage?: OnPage): Promise<ReadDocument> => {
  const { files: listed, isDamaged } = await orNoList(orRejected(filesIn(pdf)));
  const files = [...listed, ...own.pages.flatMap(({ pinned = [] }) => pinned)];
  const toRead = files.filter((file) => !isInvoiceData(file));
  const scanned = own.pages.filter(({ method }) => method === 'ocr').length;
  const left = inside && {
    maxPages: inside.limits.maxPages - own.pages.length,
    maxScannedPages: inside.limits.maxScannedPages - scanned,
  };
  const read = inside && left ? await readAttached({ ...inside, limits: left }, toRead, async () => onPage?.(1, 1)) : [];
  const extractions = read.filter((each) => each !== undefined);
  return {
    pages: [...own.pages, ...toRead.flatMap((file, index) => (read[index] ? pagesOfFile(file, read[index]) : []))],
    attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
    notes: uniqueNotes([
      ...(own.notes ?? []),
      ...notesOf(extractions),
      ...(isDamaged || extractions.length < toRead.length ? [note('PDF_FILES_UNREAD')] : []),
    ]),
    ocrLanguage: own.ocrLanguage ?? extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    engine: [...new Set([own.engine, ...extractions.map(({ engine }) => engine)])].join(', '),
  };
};

/** Reads a PDF: its text layer, OCR of pages that have none or only a stamp, OCR of images on other pages, and attachments. */
export const readPdf =
  (images: Images, limits: PdfLimits = pdfLimits, inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    if (!holdsObjects(bytes)) throw new RejectedError('FILE_CORRUPT');
    const file = await withoutJpeg2000(bytes);
    const pdf = await orRejected(openPdf(file, limits.parser));
    try {
      const own = await readPages(pdf, images, limits, onPage);
      const isForm = await orRejected(isAdobeForm(pdf, own.pages[0]?.text));
      const read = await readFiles(pdf, isForm ? { ...own, pages: withoutWait(own.pages) } : own, inside, onPage);
      const further = [
        ...(isForm ? [note('ADOBE_FORM_UNREAD')] : []),
        ...(holdsJpeg2000(file) ? [note('PICTURES_JPEG_2000')] : []),
        ...(pdf.hasLeftOut() ? [note('PARTS_UNREAD')] : []),
      ];
      return { ...read, notes: uniqueNotes([...(read.notes ?? []), ...further]) };
    } finally {
      await pdf.destroy();
    }
  };
