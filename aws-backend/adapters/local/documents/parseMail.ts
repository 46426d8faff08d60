import PostalMime, { type Email } from 'postal-mime';
import { RejectedError } from '../../../runtime/errors.ts';
import { bodyInUtf8, headLineInUtf8 } from './mailLetters.ts';
import { encodedBody, plainBody, type BodyDecoder } from './plainBody.ts';

/** A part of a mail in postal-mime's parser, which its types do not show. */
interface MailPart {
  contentDecoder: BodyDecoder | null;
  setupContentDecoder: (encoding: string) => void;
  state: string;
  feed: (line: Uint8Array) => void;
  postalMime: { av: Uint8Array };
  content: ArrayBuffer | Uint8Array | null;
  contentType: { parsed: { value: string; params: Partial<Record<string, string>> } };
  getTextContent: () => string;
}

const isPart = (part: unknown): part is MailPart =>
  typeof part === 'object' &&
  part !== null &&
  ['contentDecoder', 'setupContentDecoder', 'state', 'feed', 'postalMime', 'content', 'contentType', 'getTextContent'].every(
    (name) => name in part,
  );

/** Parts of one file: each takes two kilobytes, and may be written in seven bytes. */
const mostParts = 20_000;
const partsOf = new WeakMap<object, number>();

const countPart = ({ postalMime }: MailPart): void => {
  const count = (partsOf.get(postalMime) ?? 0) + 1;
  if (count > mostParts) throw new RejectedError('ARCHIVE_TOO_LARGE');
  partsOf.set(postalMime, count);
};

/** All parts gather a body that is not encoded in blocks: postal-mime keeps two pieces for each of its lines, over 300 MiB for 5 MB of mail. */
const gatherPlainBodies = (part: MailPart): MailPart['setupContentDecoder'] => {
  part.setupContentDecoder('8bit');
  const kept: unknown = part.contentDecoder?.constructor;
  const { setupContentDecoder } = part;
  return function (this: MailPart, encoding) {
    countPart(this);
    Reflect.apply(setupContentDecoder, this, [encoding]);
    if (this.contentDecoder?.constructor === kept) this.contentDecoder = plainBody();
    else if (this.contentDecoder && /base64/i.test(encoding) && this.contentType.parsed.value.startsWith('text/'))
      this.contentDecoder = encodedBody(this.contentDecoder);
  };
};

const readHeadLines = ({ feed }: MailPart): MailPart['feed'] =>
  function (this: MailPart, line) {
    Reflect.apply(feed, this, [this.state === 'header' ? headLineInUtf8(line, this.postalMime.av) : line]);
  };

const readBodies = ({ getTextContent }: MailPart): MailPart['getTextContent'] =>
  function (this: MailPart) {
    const { params } = this.contentType.parsed;
    const body = this.content === null ? undefined : bodyInUtf8(new Uint8Array(this.content), params['charset']);
    if (body) {
      this.content = body;
      params['charset'] = 'utf-8';
    }
    return Reflect.apply(getTextContent, this, []);
  };

/** Lets parts of mails be read in ways that postal-mime does not know. Where a later release has no such parts, mails are read as it reads them. */
const teachParts = (): void => {
  const part: unknown = Reflect.get(new PostalMime(), 'root');
  if (!isPart(part)) return;
  Object.assign(part.constructor.prototype as object, {
    setupContentDecoder: gatherPlainBodies(part),
    feed: readHeadLines(part),
    getTextContent: readBodies(part),
  });
};

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
