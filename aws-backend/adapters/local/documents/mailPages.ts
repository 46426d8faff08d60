import type { Extraction } from '../../../contracts/extraction.ts';
import { note, uniqueNotes, type Note } from '../../../contracts/notes.ts';
import type { OnPage } from '../../../ports/documents.ts';
import { notesOf, pagesOfFile, readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { ReadDocument } from './documentReader.ts';
import { stated, type PageText } from './pagedText.ts';
import type { FoundTable } from './tables/table.ts';

/** The content of a mail in any format. */
export interface Mail {
  /** Header lines: sender, recipients, date and subject. */
  head: string[];
  body: string;
  tables: FoundTable[];
  files: AttachedFile[];
  /** Set if it is encrypted. */
  notes?: Note[];
  /** It is a damaged mail in a mailbox. */
  isUnread?: boolean;
  engine: string;
}

/** Whether a file is a signature, a key, or the marker of an encrypted mail, without text to extract. */
const isSignature = ({ contentType, fileName }: AttachedFile): boolean =>
  /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-encrypted|pgp-keys)$/.test(contentType) || /\.p7s$/i.test(fileName);

const listed = (file: AttachedFile, read: Extraction | undefined): string =>
  `Attachment: ${file.fileName} (${String(file.bytes.byteLength)} bytes${read || isSignature(file) ? '' : ', not read'})`;

/** Returns the pages of a mail and its attachments. */
const pagesOf = ({ head, body, tables, files }: Mail, readOf: ReadonlyMap<AttachedFile, Extraction>): PageText[] => {
  const text = [...head, '', body, ...files.map((file) => listed(file, readOf.get(file)))].join('\n');
  const filePages = files.flatMap((file) => {
    const read = readOf.get(file);
    return read ? pagesOfFile(file, read) : [];
  });
  return [stated(text, tables), ...filePages];
};

/** Returns the pages of mails, each followed by the pages of its attachments. The limit of attached files is for all mails together. */
export const mailPages = async (mails: readonly Mail[], inside: Inside | undefined, onPage?: OnPage): Promise<ReadDocument> => {
  const files = mails.flatMap((mail) => mail.files);
  const toRead = files.filter((file) => !isSignature(file));
  const all = inside ? await readAttached(inside, toRead, onPage) : [];
  const readOf = new Map(toRead.flatMap((file, index) => (all[index] ? [[file, all[index]] as const] : [])));
  const extractions = [...readOf.values()];
  // For mailboxes, notes on encryption are left out; unread files are noted instead.
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
