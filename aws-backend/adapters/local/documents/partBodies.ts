import { RejectedError } from '../../../runtime/errors.ts';
import { encodedBody, quotedBody } from './encodedBody.ts';
import { findParts } from './mailBoundary.ts';
import { bodyInUtf8 } from './mailLetters.ts';
import type { MailPart } from './mailPart.ts';
import { mendType } from './partType.ts';
import { plainBody, type BodyDecoder } from './plainBody.ts';
import { uuBody } from './uuencoded.ts';

/** Parts of one file: each takes two kilobytes, and may be written in seven bytes. */
const mostParts = 20_000;
/** How many parts a parser, and those before it for the same file, have had. */
export const partsOf = new WeakMap<object, number>();

const countPart = ({ postalMime }: MailPart): void => {
  const count = (partsOf.get(postalMime) ?? 0) + 1;
  if (count > mostParts) throw new RejectedError('ARCHIVE_TOO_LARGE');
  partsOf.set(postalMime, count);
};

const bodyOf = (part: MailPart, encoding: string, plain: unknown): BodyDecoder | null => {
  const { contentDecoder } = part;
  if (/^(?:x-)?uu(?:e|encode)?$/.test(encoding)) return uuBody();
  if (contentDecoder === null || contentDecoder.constructor === plain) return plainBody();
  if (!encoding.includes('base64')) return quotedBody(contentDecoder);
  return part.contentType.parsed.value.startsWith('text/') ? encodedBody(contentDecoder) : contentDecoder;
};

/** All parts gather a body that is not encoded in blocks: postal-mime keeps two pieces for each of its lines, over 300 MiB for 5 MB of mail. */
export const gatherBodies = (part: MailPart): MailPart['setupContentDecoder'] => {
  part.setupContentDecoder('8bit');
  const plain: unknown = part.contentDecoder?.constructor;
  const { setupContentDecoder } = part;
  return function (this: MailPart, said) {
    countPart(this);
    mendType(this.contentType);
    findParts(this);
    // "quoted printable", in two words.
    const encoding = said === 'quoted' ? 'quoted-printable' : said;
    Reflect.apply(setupContentDecoder, this, [encoding]);
    this.contentDecoder = bodyOf(this, encoding, plain);
  };
};

/** Reads the letters of a text that its part does not tell of, or wrongly. */
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
