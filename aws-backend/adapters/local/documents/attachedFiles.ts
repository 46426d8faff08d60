import { routeOf, type MediaFormat } from '../../../contracts/format.ts';
import type { Extraction } from '../../../contracts/extraction.ts';
import type { KeptNote, NoteCode } from '../../../contracts/notes.ts';
import { classify } from '../../../pipeline/classify/classify.ts';
import type { Documents, OnPage } from '../../../ports/documents.ts';
import type { Images } from '../../../ports/images.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { PageText } from './pagedText.ts';
import type { PdfLimits } from './pdfLimits.ts';

/** A file attached to a mail or PDF. */
export interface AttachedFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
}

/** The readers of attached files. */
export interface Inside {
  images: Images;
  limits: PdfLimits;
  /** Returns a document reader with a limited nesting depth. */
  documents: (images: Images, limits: PdfLimits) => Documents;
}

/** The most attached files that are read; the rest are only listed. */
const maxFiles = 30;

const formatOf = async ({ bytes, fileName, contentType }: AttachedFile): Promise<MediaFormat | undefined> => {
  const head = bytes.subarray(0, 64 * 1024);
  const read = (from: number, to: number) => Promise.resolve(bytes.subarray(from, to + 1));
  const { format, rejection } = await classify({ head, sizeBytes: bytes.byteLength, fileName, contentType, read });
  return rejection === undefined ? format : undefined;
};

/** Returns undefined for a rejected attachment, which must not fail its container; rethrows engine errors. */
const orUndefined = async (reading: Promise<Extraction>): Promise<Extraction | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof RejectedError) return undefined;
    throw error;
  });

/**
 * Reads attached files sequentially, as if they were separate. Undefined for those not read: audio, unsupported or damaged files, those
 * beyond the limits.
 */
export const readAttached = async (
  inside: Inside,
  files: readonly AttachedFile[],
  onPage?: OnPage,
): Promise<(Extraction | undefined)[]> => {
  let { maxPages, maxScannedPages } = inside.limits;
  const images: Images = {
    read(file, onFrame) {
      maxScannedPages -= 1;
      return inside.images.read(file, onFrame);
    },
  };

  const readOne = async (file: AttachedFile, onFilePage: OnPage): Promise<Extraction | undefined> => {
    const format = await formatOf(file);
    const route = format && routeOf(format);
    if (format === undefined || maxScannedPages <= 0 || maxPages <= 0) return undefined;
    if (route === 'images') return orUndefined(images.read({ bytes: file.bytes, format }, onFilePage));
    if (route !== 'documents') return undefined;
    const documents = inside.documents(images, { maxPages, maxScannedPages });
    return orUndefined(documents.read({ bytes: file.bytes, format, fileName: file.fileName }, onFilePage));
  };

  const all: (Extraction | undefined)[] = [];
  for (const [index, file] of files.entries()) {
    const toDo = Math.min(files.length, maxFiles);
    const onFilePage: OnPage = async (done, ofFile) => onPage?.(index + done / Math.max(1, ofFile), toDo);
    const read = index < maxFiles ? await readOne(file, onFilePage) : undefined;
    maxPages -= read?.pages.length ?? 0;
    all.push(read);
  }
  return all;
};

/** Notes that a file has no content; left out for attachments, as they would seem to be about the container. */
const ofFileAlone: ReadonlySet<string> = new Set<NoteCode>(['NO_TEXT', 'NOTHING_SEEN']);

/** Returns the notes about reading attached files. */
export const notesOf = (extractions: readonly Extraction[]): KeptNote[] =>
  extractions.flatMap(({ notes = [] }) => notes).filter((kept) => typeof kept === 'string' || !ofFileAlone.has(kept.code));

/** Returns the pages of an attached file, with its name above the first. */
export const pagesOfFile = ({ fileName }: AttachedFile, { text, pages, tables = [], format }: Extraction): PageText[] =>
  pages.map(({ number, start, end, method, confidence, hasUnreadPictures = false }, index) => ({
    text: (index === 0 ? `${fileName}\n` : '') + text.slice(start, end),
    method,
    confidence,
    tables: tables.filter(({ page }) => page === number).map(({ rows, confidence: sure }) => ({ rows, confidence: sure })),
    hasUnreadPictures,
    attachment: fileName,
    format,
  }));
