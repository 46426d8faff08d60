import { RejectedError } from '../../../runtime/errors.ts';
import { encodedBody, quotedBody } from './encodedBody.ts';
import { findParts } from './mailBoundary.ts';
import { bodyInUtf8 } from './mailLetters.ts';
import type { MailPart } from './mailPart.ts';
import { mendType } from './partType.ts';
import { plainBody, type BodyDecoder } from './plainBody.ts';
import { uuBody } from './uuencoded.ts';

/** The most parts in a file: each takes two kilobytes of memory, but may have only seven bytes in the file. */
const maxParts = 20_000;
/** The number of parts so far by parser, including earlier parsers of the same file. */
export const partsOf = new WeakMap<object, number>();

const countPart = ({ postalMime }: MailPart): void => {
  const count = (partsOf.get(postalMime) ?? 0) + 1;
  if (count > maxParts) throw new RejectedError('ARCHIVE_TOO_LARGE');
  partsOf.set(postalMime, count);
};

const bodyOf = (part: MailPart, encoding: string, plain: unknown): BodyDecoder | null => {
  const { contentDecoder } = part;
  if (/^(?:x-)?uu(?:e|encode)?$/.test(encoding)) return uuBody();
  if (contentDecoder === null || contentDecoder.constructor === plain) return plainBody();
  if (!encoding.includes('base64')) return quotedBody(contentDecoder);
  return part.contentType.parsed.value.startsWith('text/') ? encodedBody(contentDecoder) : contentDecoder;
};

/**
 * Replaces the body decoders of mail parts. Unencoded bodies are collected in blocks: postal-mime keeps two pieces per line, over 300 MiB
 * for 5 MB of mail.
 */
export const gatherBodies = (part: MailPart): MailPart['setupContentDecoder'] => {
  part.setupContentDecoder('8bit');
  const plain: unknown = part.contentDecoder?.constructor;
  const { setupContentDecoder } = part;
  return function (this: MailPart, said) {
    countPart(this);
    mendType(this.contentType);
    findParts(this);
    // Misspelled "quoted printable".
    const encoding = said === 'quoted' ? 'quoted-printable' : said;
    Reflect.apply(setupContentDecoder, this, [encoding]);
    this.contentDecoder = bodyOf(this, encoding, plain);
  };
};

/** Decodes text parts whose charset is missing or wrong. */
export const readBodies = ({ getTextContent }: MailPart): MailPart['getTextContent'] =>
  function (this: MailPart) {
    const { params } = this.contentType.parsed;
    const body = this.content === null ? undefined : bodyInUtf8(new Uint8Array(this.content), params['charset']);
    if (body) {
      this.content = body;
      params['charset'] = 'utf-8';
    }
    return Reflect.apply(getTextContent, this, []);
  };
