import type { Extraction } from '../../../contracts/extraction.ts';
import { note, uniqueNotes, type Note } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import { notesOf, pagesOfFile, readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { ReadDocument } from './documentReader.ts';
import { stated, type PageText } from './pagedText.ts';
import type { FoundTable } from './tables/table.ts';

/** What a mail says, in whatever way it was kept. */
export interface Mail {
  /** Who wrote to whom, when and about what, a line each. */
  head: string[];
  body: string;
  tables: FoundTable[];
  files: AttachedFile[];
  /** That it is encrypted. */
  notes?: Note[];
  /** It is damaged, and stands in a mailbox with others. */
  isUnread?: boolean;
  engine: string;
}

/** Signatures and keys of programs, which hold nothing to read, and what tells that a mail is encrypted. */
const isSignature = ({ contentType, fileName }: AttachedFile): boolean =>
  /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-encrypted|pgp-keys)$/.test(contentType) || /\.p7s$/i.test(fileName);

const listed = (file: AttachedFile, read: Extraction | undefined): string =>
  `Attachment: ${file.fileName} (${String(file.bytes.byteLength)} bytes${read || isSignature(file) ? '' : ', not read'})`;

/** What one of the mails says, and what its files say. */
const pagesOf = ({ head, body, tables, files }: Mail, readOf: ReadonlyMap<AttachedFile, Extraction>): PageText[] => {
  const text = [...head, '', body, ...files.map((file) => listed(file, readOf.get(file)))].join('\n');
  const filePages = files.flatMap((file) => {
    const read = readOf.get(file);
    return read ? pagesOfFile(file, read) : [];
  });
  return [stated(text, tables), ...filePages];
};

/** Mails as pages: what each says, and the documents and pictures attached to it, each on pages of its own. How many files are read counts for all mails together. */
export const mailPages = async (mails: readonly Mail[], inside: Inside | undefined, onPage?: OnPage): Promise<ReadDocument> => {
  const files = mails.flatMap((mail) => mail.files);
  const toRead = files.filter((file) => !isSignature(file));
  const all = inside ? await readAttached(inside, toRead, onPage) : [];
  const readOf = new Map(toRead.flatMap((file, index) => (all[index] ? [[file, all[index]] as const] : [])));
  const extractions = [...readOf.values()];
  // Of a mailbox it is not said that it is encrypted, but which file in it was not read.
  const notes = mails.length === 1 ? (mails[0]?.notes ?? []) : [];
  const isUnread = notes.length === 0 && toRead.some((file) => !readOf.has(file));
  return {
    pages: mails.flatMap((mail) => pagesOf(mail, readOf)),
    attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
    notes: uniqueNotes([
      ...notes,
      ...notesOf(extractions),
      ...(isUnread ? [note('MAIL_FILES_UNREAD')] : []),
      ...(mails.some((mail) => mail.isUnread) ? [note('PARTS_UNREAD')] : []),
    ]),
    ocrLanguage: extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
    engine: [...new Set([...mails.map((mail) => mail.engine), ...extractions.map((each) => each.engine)])].join(', '),
  };
};
