import PostalMime, { type Email } from 'postal-mime';
import { plainBody, type BodyDecoder } from './plainBody.ts';

/** A part of a mail in postal-mime's parser, which its types do not show. */
interface MailPart {
  contentDecoder: BodyDecoder | null;
  setupContentDecoder: (encoding: string) => void;
}

const isPart = (part: unknown): part is MailPart =>
  typeof part === 'object' && part !== null && 'contentDecoder' in part && 'setupContentDecoder' in part;

/**
 * Lets all parts gather a body that is not encoded in blocks: postal-mime keeps two pieces for each of its lines, over 300 MiB for 5 MB of mail.
 * Where a later release has no such parts, mails are read as it reads them.
 */
const gatherPlainBodies = (): void => {
  const part: unknown = Reflect.get(new PostalMime(), 'root');
  if (!isPart(part)) return;
  part.setupContentDecoder('8bit');
  const kept: unknown = part.contentDecoder?.constructor;
  const { setupContentDecoder } = part;
  const gathered = function (this: MailPart, encoding: string): void {
    Reflect.apply(setupContentDecoder, this, [encoding]);
    if (this.contentDecoder?.constructor === kept) this.contentDecoder = plainBody();
  };
  Reflect.set(part.constructor.prototype, 'setupContentDecoder', gathered);
};

gatherPlainBodies();

/** Takes a mail apart, with the mails within it. Rejects what is none. */
export const parseMail = (bytes: Uint8Array): Promise<Email> => PostalMime.parse(bytes);
