import PostalMime, { type Email } from 'postal-mime';
import { RejectedError } from '../../../runtime/errors.ts';
import { isPart } from './mailPart.ts';
import { teachParts } from './mailParts.ts';
import { teachTexts } from './mailTexts.ts';
import { partsOf } from './partBodies.ts';

teachParts();
teachTexts();

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
  const parser = new PostalMime();
  partsOf.set(parser, counted.parts);
  try {
    return withReason(await parser.parse(bytes), parser);
  } catch (cause) {
    throw cause instanceof RejectedError ? cause : new RejectedError('FILE_CORRUPT', { cause });
  } finally {
    counted.parts = partsOf.get(parser) ?? 0;
  }
};
