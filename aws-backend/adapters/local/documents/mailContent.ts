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

/** What a mail holds: its plain part, its page, and the files attached to it. */
export interface MailContent {
  text: string;
  html: string;
  files: AttachedFile[];
  notes: Note[];
}

/** What a page is saved with that is nothing by itself: its style sheets, and lists of what Word saves with it. Its pictures may hold writing. */
const ofPage = /^(?:text\/(?:css|javascript|x-amp-html|watch-html)|font\/.*|application\/(?:(?:x-)?javascript|vnd\.ms-officetheme))$/;
/** What a Mac keeps of a file beside what is in it: RFC 1740. */
const isOfMac = ({ contentType }: AttachedFile): boolean => contentType === 'application/applefile';
const isOfPage = ({ fileName, contentType, bytes }: AttachedFile): boolean =>
  isNameless(fileName) && (ofPage.test(contentType) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '<xml ');

const linesOf = ({ bytes }: AttachedFile): string => Buffer.from(bytes).toString('latin1').replaceAll('\r', '').trim();

/** Appointments once: Google's calendar writes one into a mail without a name, and attaches it with one. */
const withoutTwice = (files: readonly AttachedFile[]): AttachedFile[] => {
  const named = new Set(files.filter(({ fileName }) => /\.ics$/i.test(fileName) && !isNameless(fileName)).map(linesOf));
  return files.filter(
    (file) => !(named.size > 0 && file.contentType === 'text/calendar' && isNameless(file.fileName) && named.has(linesOf(file))),
  );
};

/** The mail in which something is wrapped. */
interface Around {
  depth: number;
  counted: PartCount;
  hasWords: boolean;
}

/** What is signed may be signed again, and hold what Outlook wraps. */
const deepest = 4;

const nameless = 'attachment';
const isNameless = (fileName: string): boolean => /^attachment(?:\.\w+)?$/.test(fileName);

/** What has no name is called after its kind, as "attachment.ics". */
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

/** What was signed with a head of its own is a part of the mail; it may have none under the name that mail programs give it. */
export const isMailPart = (content: Uint8Array, fileName: string): boolean =>
  /^smime\.p7m$/i.test(fileName) || /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?content-type:/i.test(headOf(content));
const headOf = (content: Uint8Array): string => Buffer.from(content.subarray(0, 4096)).toString('latin1');

const asItIs = (file: AttachedFile, notes: Note[] = []): MailContent => ({ text: '', html: '', files: [file], notes });

/** A part of the mail, or a file by itself, as an invoice that is called "invoice.xml.p7m". */
const openSigned = async (file: AttachedFile, mail: Around): Promise<MailContent> => {
  const content = signedContent(file.bytes);
  if (content === 'encrypted') return asItIs(file, mail.hasWords ? [] : [note('MAIL_ENCRYPTED')]);
  if (content === undefined) return asItIs(file);
  if (isMailPart(content, file.fileName)) return mailContent(await parseMail(content, mail.counted), mail.counted, mail.depth + 1);
  const fileName = file.fileName.replace(/\.p7m$/i, '');
  return asItIs({ fileName, contentType: lookup(fileName) || 'application/octet-stream', bytes: content });
};

/** What Outlook wraps says the same as the mail around it, where that says anything. */
const openTnef = ({ bytes }: AttachedFile, { hasWords }: Around): MailContent => {
  const { fields, files } = tnefContent(bytes);
  return { ...(hasWords ? { text: '', html: '' } : messageBody(fields)), files, notes: [] };
};

/** What Outlook keeps of a mail that came signed, as a file in it. */
const isSignedMail = ({ contentType }: AttachedFile): boolean => contentType.toLowerCase() === 'multipart/signed';

/** What is wrapped around the mail itself, not around one that was attached to it. */
const isAround = ({ fileName, contentType }: AttachedFile): boolean => /ms-tnef$/i.test(contentType) || /\.dat$/i.test(fileName);

/** What a file holds around which something is wrapped; any other, and what cannot be opened, as it is. */
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

/** What a mail holds, taken out of what signing programs and Outlook wrap around it. */
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

/** What a mail holds that has been taken apart. */
export const mailContent = (mail: Email, counted: PartCount, depth = 0): Promise<MailContent> => {
  const { text: written = '', html = '', attachments } = mail;
  const { text, files } = withoutFiles(withoutArmor(written));
  // A page that its program sent as plain text.
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
