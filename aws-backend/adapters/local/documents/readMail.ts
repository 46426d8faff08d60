import type { Address, Attachment, Email } from 'postal-mime';
import type { Extraction } from '../../../contracts/extraction.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { readAttached, type AttachedFile, type Inside } from './attachedFiles.ts';
import type { DocumentReader } from './documentReader.ts';
import { mailBody } from './mailBody.ts';
import { orTooDeep } from './orTooDeep.ts';
import { stated, type PageText } from './pagedText.ts';
import { parseMail } from './parseMail.ts';
import { htmlTables } from './tables/htmlTables.ts';

const written = ({ name, address, group }: Address): string => {
  if (group) return `${name}: ${group.map(written).join(', ')};`;
  return name === '' ? address : `${name} <${address}>`;
};

const addressed = (label: string, people: readonly Address[]): string[] =>
  people.length === 0 ? [] : [`${label}: ${people.map(written).join(', ')}`];

const headOf = (mail: Email): string[] => [
  ...addressed('From', mail.from ? [mail.from] : []),
  ...addressed('To', mail.to ?? []),
  ...addressed('Cc', mail.cc ?? []),
  ...(mail.date === undefined ? [] : [`Date: ${mail.date}`]),
  ...(mail.subject === undefined ? [] : [`Subject: ${mail.subject}`]),
];

const attachedTo = ({ filename, mimeType, content }: Attachment): AttachedFile => ({
  fileName: filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : 'attachment'),
  contentType: mimeType,
  bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
});

/** Signatures of programs, which hold nothing to read. */
const isSignature = ({ contentType }: AttachedFile): boolean => /^application\/(?:(?:x-)?pkcs7|pgp)-signature$/.test(contentType);

const listed = ({ fileName, bytes }: AttachedFile, read: Extraction | undefined): string =>
  `Attachment: ${fileName} (${String(bytes.byteLength)} bytes${read ? '' : ', not read'})`;

/** The pages of an attached file, the first one under its name. */
const pagesOf = ({ fileName }: AttachedFile, { text, pages, tables = [] }: Extraction): PageText[] =>
  pages.map(({ number, start, end, method, confidence, hasUnreadPictures = false }, index) => ({
    text: (index === 0 ? `${fileName}\n` : '') + text.slice(start, end),
    method,
    confidence,
    tables: tables.filter(({ page }) => page === number).map(({ rows, confidence: sure }) => ({ rows, confidence: sure })),
    hasUnreadPictures,
    attachment: fileName,
  }));

const unreadNote = 'Some files attached to this mail were not read; its text says which.';

/** A mail: who wrote to whom, its subject and body, and the documents and pictures attached to it, each on pages of its own. */
export const readMail =
  (inside?: Inside): DocumentReader =>
  async (bytes, _fileName, onPage) => {
    const mail = await parseMail(bytes).catch((cause: unknown) => {
      throw new RejectedError('FILE_CORRUPT', { cause });
    });
    const body = orTooDeep(() => mailBody(mail));
    const tables = orTooDeep(() => htmlTables(mail.html ?? ''));
    const files = mail.attachments.map(attachedTo);
    const read = inside ? await readAttached(inside, files, onPage) : [];
    const text = [...headOf(mail), '', body, ...files.map((file, index) => listed(file, read[index]))].join('\n');
    const extractions = read.filter((each) => each !== undefined);
    const isUnread = files.some((file, index) => read[index] === undefined && !isSignature(file));
    return {
      pages: [stated(text, tables), ...files.flatMap((file, index) => (read[index] ? pagesOf(file, read[index]) : []))],
      attachments: files.map(({ fileName, contentType, bytes: { byteLength } }) => ({ fileName, contentType, sizeBytes: byteLength })),
      notes: [...new Set([...extractions.flatMap(({ notes = [] }) => notes), ...(isUnread ? [unreadNote] : [])])],
      ocrLanguage: extractions.find(({ ocrLanguage }) => ocrLanguage !== undefined)?.ocrLanguage,
      engine: [...new Set(['postal-mime 4.0.0', ...extractions.map(({ engine }) => engine)])].join(', '),
    };
  };
