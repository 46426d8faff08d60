import PostalMime, { type Email } from 'postal-mime';
import { RejectedError } from '../../../runtime/errors.ts';
import { isPart } from './mailPart.ts';
import { teachParts } from './mailParts.ts';
import { teachTexts } from './mailTexts.ts';
import { partsOf } from './partBodies.ts';

teachParts();
teachTexts();

/** What the heads of a mail and its parts may say together, in bytes: as much as 80,000 recipients take. Names of one letter take 200 times as much memory. */
const maxHeadersSize = 4 * 1024 * 1024;
const isHeadTooLarge = (cause: unknown): boolean => cause instanceof Error && cause.message.startsWith('Maximum header size');

const rejectionOf = (cause: unknown): RejectedError => {
  if (cause instanceof RejectedError) return cause;
  return new RejectedError(isHeadTooLarge(cause) ? 'FILE_TOO_LARGE' : 'FILE_CORRUPT', { cause });
};

/** How many parts the mails of one file have had so far. */
export interface PartCount {
  parts: number;
}

/** Older mail servers say before the parts of a report what went wrong, and nowhere else in words. */
const withReason = (mail: Email, parser: PostalMime): Email => {
  const root: unknown = Reflect.get(parser, 'root');
  if (mail.text !== undefined || mail.html !== undefined || !isPart(root) || root.contentType.multipart !== 'report') return mail;
  const reason = Buffer.from(new Uint8Array(root.content ?? new ArrayBuffer())).toString();
  return reason.trim() === '' ? mail : { ...mail, text: reason };
};

/** Takes a mail apart, with the mails within it. Rejects what is none. */
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
