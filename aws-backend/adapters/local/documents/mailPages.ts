import type { Extraction } from '../../../contracts/extraction.ts';
import { note, uniqueNotes, type Note } from '../../../contracts/notes.ts';
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
  /** What a person should know about how it was opened. */
  notes?: Note[];
  engine: string;
}

/** Signatures of programs, which hold nothing to read, and what tells that a mail is encrypted. */
const isSignature = ({ contentType, fileName }: AttachedFile): boolean =>
  /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-encrypted)$/.test(contentType) || /\.p7s$/i.test(fileName);

const listed = (file: AttachedFile, read: Extraction | undefined): string =>
  `Attachment: ${file.fileName} (${String(file.bytes.byteLength)} bytes${read || isSignature(file) ? '' : ', not read'})`;

/** A mail as pages: what it says, and the documents and pictures attached to it, each on pages of its own. */
export const mailPages = async (
  { head, body, tables, files, notes = [], engine }: Mail,
  inside: Inside | undefined,
  onPage?: OnPage,
): Promise<ReadDocument> => {
  const toRead = files.filter((file) => !isSignature(file));
  const all = inside ? await readAttached(inside, toRead, onPage) : [];
  const read = files.map((file) => all[toRead.indexOf(file)]);
  const text = [...head, '', body, ...files.map((file, index) => listed(file, read[index]))].join('\n');
  const extractions = read.filter((each) => each !== undefined);
  const isEncrypted = notes.some(({ code }) => code === 'MAIL_ENCRYPTED');
  const isUnread = !isEncrypted && files.some((file, index) => read[index] === undefined && !isSignature(file));
  return {
    pages: [stated(text, tables), ...files.flatMap((file, index) => (read[index] ? pagesOfFile(file, read[index]) : []))],
    attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
    notes: uniqueNotes([...notes, ...extractions.flatMap((each) => each.notes ?? []), ...(isUnread ? [note('MAIL_FILES_UNREAD')] : [])]),
    ocrLanguage: extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    engine: [...new Set([engine, ...extractions.map((each) => each.engine)])].join(', '),
  };
};
