import { extension, lookup } from 'mime-types';
import type { Attachment, Email } from 'postal-mime';
import { note, type Note } from '../../../contracts/notes.ts';
import { wrappedFormat } from '../../../pipeline/classify/wrappedContent.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import type { AttachedFile } from './attachedFiles.ts';
import { fileNameOf } from './fileNameOf.ts';
import { isPage } from './mailBoundary.ts';
import { messageBody } from './msg/messageBody.ts';
import { parseMail, type PartCount } from './parseMail.ts';
import { isEncrypted, withoutArmor } from './pgpText.ts';
import { signedContent } from './smime/signedContent.ts';
import { tnefContent } from './tnef/tnefContent.ts';
import { withoutFiles, type WrittenFile } from './uuencoded.ts';

/** The content of a mail: plain text, HTML, and attachments. */
export interface MailContent {
  text: string;
  html: string;
  files: AttachedFile[];
  notes: Note[];
}

/** Auxiliary files of an HTML body, such as style sheets and Word's file lists. Not images, which may contain text. */
const ofPage = /^(?:text\/(?:css|javascript|x-amp-html|watch-html)|font\/.*|application\/(?:(?:x-)?javascript|vnd\.ms-officetheme))$/;
/** The resource fork of a Mac file: RFC 1740. */
const isOfMac = ({ contentType }: AttachedFile): boolean => contentType === 'application/applefile';
const isOfPage = ({ fileName, contentType, bytes }: AttachedFile): boolean =>
  isNameless(fileName) && (ofPage.test(contentType) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '<xml ');

const linesOf = ({ bytes }: AttachedFile): string => Buffer.from(bytes).toString('latin1').replaceAll('\r', '').trim();

/** Removes duplicate appointments: Google Calendar adds one without a name, and attaches it again with one. */
const withoutTwice = (files: readonly AttachedFile[]): AttachedFile[] => {
  const named = new Set(files.filter(({ fileName }) => /\.ics$/i.test(fileName) && !isNameless(fileName)).map(linesOf));
  return files.filter(
    (file) => !(named.size > 0 && file.contentType === 'text/calendar' && isNameless(file.fileName) && named.has(linesOf(file))),
  );
};

/** The context of a wrapped part: its mail. */
interface Around {
  depth: number;
  counted: PartCount;
  hasWords: boolean;
}

/** The deepest nesting of wrappers: signed content may be signed again, and contain TNEF. */
const deepest = 4;

const nameless = 'attachment';
const isNameless = (fileName: string): boolean => /^attachment(?:\.\w+)?$/.test(fileName);

/** Returns a name by type for unnamed attachments, such as "attachment.ics". */
const nameFor = (mimeType: string): string => {
  if (mimeType === 'message/rfc822') return 'message.eml';
  const ending = mimeType === 'application/octet-stream' ? false : extension(mimeType);
  return ending === false ? nameless : `${nameless}.${ending}`;
};

const attachedTo = ({ filename, mimeType, content }: Attachment): AttachedFile => ({
  fileName: filename === null ? nameFor(mimeType) : fileNameOf(filename),
  contentType: mimeType,
  bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
});

const attachedIn = (attachments: readonly Attachment[]): AttachedFile[] =>
  withoutTwice(attachments.map(attachedTo).filter((file) => !isOfPage(file) && !isOfMac(file)));

const typed = (file: WrittenFile): AttachedFile => ({ ...file, contentType: lookup(file.fileName) || 'application/octet-stream' });

/** Whether signed content is a part of the mail: it has headers, or the file name that mail programs use. */
export const isMailPart = (content: Uint8Array, fileName: string): boolean =>
  /^smime\.p7m$/i.test(fileName) || /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?content-type:/i.test(headOf(content));
const headOf = (content: Uint8Array): string => Buffer.from(content.subarray(0, 4096)).toString('latin1');

const asItIs = (file: AttachedFile, notes: Note[] = []): MailContent => ({ text: '', html: '', files: [file], notes });

/** Opens signed content, which is a part of the mail or a separate file, such as an invoice "invoice.xml.p7m". */
const openSigned = async (file: AttachedFile, mail: Around): Promise<MailContent> => {
  const content = signedContent(file.bytes);
  if (content === 'encrypted') return asItIs(file, mail.hasWords ? [] : [note('MAIL_ENCRYPTED')]);
  if (content === undefined) return asItIs(file);
  if (isMailPart(content, file.fileName)) return mailContent(await parseMail(content, mail.counted), mail.counted, mail.depth + 1);
  const fileName = file.fileName.replace(/\.p7m$/i, '');
  return asItIs({ fileName, contentType: lookup(fileName) || 'application/octet-stream', bytes: content });
};

/** Opens TNEF. Ignores its text if the mail has text, because both are the same. */
const openTnef = ({ bytes }: AttachedFile, { hasWords }: Around): MailContent => {
  const { fields, files } = tnefContent(bytes);
  return { ...(hasWords ? { text: '', html: '' } : messageBody(fields)), files, notes: [] };
};

/** Whether an attachment is the original of a signed mail, as Outlook stores it. */
const isSignedMail = ({ contentType }: AttachedFile): boolean => contentType.toLowerCase() === 'multipart/signed';

/** Whether TNEF is of this mail, not of an attached one. */
const isAround = ({ fileName, contentType }: AttachedFile): boolean => /ms-tnef$/i.test(contentType) || /\.dat$/i.test(fileName);

/** Unwraps an attachment. Returns it unchanged if it isn't wrapped or can't be opened. */
const opened = async (file: AttachedFile, mail: Around): Promise<MailContent> => {
  const wrapped = mail.depth < deepest ? wrappedFormat(file.bytes) : undefined;
  try {
    if (isSignedMail(file) && mail.depth < deepest)
      return await mailContent(await parseMail(file.bytes, mail.counted), mail.counted, mail.depth + 1);
    if (wrapped === 'p7m') return await openSigned(file, mail);
    return wrapped === 'tnef' && isAround(file) ? openTnef(file, mail) : asItIs(file);
  } catch (error) {
    if (error instanceof RejectedError) return asItIs(file);
    throw error;
  }
};

const isPgp = ({ text = '', attachments }: Email): boolean =>
  attachments.some(({ mimeType }) => mimeType === 'application/pgp-encrypted') || isEncrypted(text);

const joined = (pieces: readonly string[]): string => pieces.filter((piece) => piece.trim() !== '').join('\n');

/** Unwraps the S/MIME and TNEF parts of a mail. */
export const unwrapped = async (
  { text, html, files, notes }: MailContent,
  counted: PartCount = { parts: 0 },
  depth = 0,
): Promise<MailContent> => {
  const parts: MailContent[] = [{ text, html, files: [], notes }];
  const hasWords = text.trim() !== '' || html.trim() !== '';
  for (const file of files) parts.push(await opened(file, { depth, counted, hasWords }));
  return {
    text: joined(parts.map((part) => part.text)),
    html: joined(parts.map((part) => part.html)),
    files: parts.flatMap((part) => part.files),
    notes: parts.flatMap((part) => part.notes),
  };
};

/** Returns the content of a parsed mail. */
export const mailContent = (mail: Email, counted: PartCount, depth = 0): Promise<MailContent> => {
  const { text: written = '', html = '', attachments } = mail;
  const { text, files } = withoutFiles(withoutArmor(written));
  // HTML that was sent as plain text.
  const isMisnamed = html === '' && isPage.test(text);
  return unwrapped(
    {
      text: isMisnamed ? '' : text,
      html: isMisnamed ? text : html,
      files: [...attachedIn(attachments), ...files.map(typed)],
      notes: isPgp(mail) ? [note('MAIL_ENCRYPTED')] : [],
    },
    counted,
    depth,
  );
};
