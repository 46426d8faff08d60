import PostalMime, { type Email } from 'postal-mime';
import { RejectedError } from '../../../runtime/errors.ts';
import { teachParts } from './mailParts.ts';
import { partsOf } from './partBodies.ts';

teachParts();

/** How many parts the mails of one file have had so far. */
export interface PartCount {
  parts: number;
}

/** Takes a mail apart, with the mails within it. Rejects what is none. */
export const parseMail = async (bytes: Uint8Array, counted: PartCount = { parts: 0 }): Promise<Email> => {
  const parser = new PostalMime();
  partsOf.set(parser, counted.parts);
  try {
    return await parser.parse(bytes);
  } catch (cause) {
    throw cause instanceof RejectedError ? cause : new RejectedError('FILE_CORRUPT', { cause });
  } finally {
    counted.parts = partsOf.get(parser) ?? 0;
  }
};
