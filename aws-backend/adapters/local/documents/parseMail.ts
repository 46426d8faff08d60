import PostalMime, { type Email } from 'postal-mime';
import { RejectedError } from '../../../runtime/errors.ts';
import { isPart } from './mailPart.ts';
import { teachParts } from './mailParts.ts';
import { teachTexts } from './mailTexts.ts';
import { partsOf } from './partBodies.ts';

teachParts();
teachTexts();

/** The largest total size of headers in bytes, enough for 80,000 recipients. One-letter header names take 200 times as much memory. */
const maxHeadersSize = 4 * 1024 * 1024;
const isHeadTooLarge = (cause: unknown): boolean => cause instanceof Error && cause.message.startsWith('Maximum header size');

const rejectionOf = (cause: unknown): RejectedError => {
  if (cause instanceof RejectedError) return cause;
  return new RejectedError(isHeadTooLarge(cause) ? 'FILE_TOO_LARGE' : 'FILE_CORRUPT', { cause });
};

/** The number of parts in the mails of a file so far. */
export interface PartCount {
  parts: number;
}

/** Adds the text before the parts of a delivery report, where older mail servers give the reason. */
const withReason = (mail: Email, parser: PostalMime): Email => {
  const root: unknown = Reflect.get(parser, 'root');
  if (mail.text !== undefined || mail.html !== undefined || !isPart(root) || root.contentType.multipart !== 'report') return mail;
  const reason = Buffer.from(new Uint8Array(root.content ?? new ArrayBuffer())).toString();
  return reason.trim() === '' ? mail : { ...mail, text: reason };
};

/** Parses a mail with its embedded mails. Throws RejectedError if it isn't one, or is too large. */
export const parseMail = async (bytes: Uint8Array, counted: PartCount = { parts: 0 }): Promise<Email> => {
  const parser = new PostalMime({ maxHeadersSize });
  partsOf.set(parser, counted.parts);
  try {
    return withReason(await parser.parse(bytes), parser);
  } catch (cause) {
    throw rejectionOf(cause);
  } finally {
    counted.parts = partsOf.get(parser) ?? 0;
  }
};
