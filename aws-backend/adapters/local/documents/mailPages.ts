import type { Extraction } from '../../../contracts/extraction.ts';
import { note, uniqueNotes } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import { pagesOfFile, readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { ReadDocument } from './documentReader.ts';
import { stated } from './pagedText.ts';
import type { FoundTable } from './tables/table.ts';

/** What a mail says, in whatever way it was kept. */
export interface Mail {
  /** Who wrote to whom, when and about what, a line each. */
  head: string[];
  body: string;
  tables: FoundTable[];
  files: AttachedFile[];
  engine: string;
}

/** Signatures of programs, which hold nothing to read. */
const isSignature = ({ contentType }: AttachedFile): boolean => /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/.test(contentType);

const listed = ({ fileName, bytes }: AttachedFile, read: Extraction | undefined): string =>
  `Attachment: ${fileName} (${String(bytes.byteLength)} bytes${read ? '' : ', not read'})`;

/** A mail as pages: what it says, and the documents and pictures attached to it, each on pages of its own. */
export const mailPages = async (
  { head, body, tables, files, engine }: Mail,
  inside: Inside | undefined,
  onPage?: OnPage,
): Promise<ReadDocument> => {
  const toRead = files.filter((file) => !isSignature(file));
  const all = inside ? await readAttached(inside, toRead, onPage) : [];
  const read = files.map((file) => all[toRead.indexOf(file)]);
  const text = [...head, '', body, ...files.map((file, index) => listed(file, read[index]))].join('\n');
  const extractions = read.filter((each) => each !== undefined);
  const isUnread = files.some((file, index) => read[index] === undefined && !isSignature(file));
  return {
    pages: [stated(text, tables), ...files.flatMap((file, index) => (read[index] ? pagesOfFile(file, read[index]) : []))],
    attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
    notes: uniqueNotes([...extractions.flatMap(({ notes = [] }) => notes), ...(isUnread ? [note('MAIL_FILES_UNREAD')] : [])]),
    ocrLanguage: extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    engine: [...new Set([engine, ...extractions.map((each) => each.engine)])].join(', '),
  };
};
