import iconv from 'iconv-lite';
import { decodeText } from './decodeText.ts';
import { guessEncoding } from './guessEncoding.ts';

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** What a part without a name of its letters is, for postal-mime. */
const isUtf8Name = (charset: string): boolean => /^(?:utf-?8|)$/i.test(charset);
/** What programs write that do not know better. */
const saysNothing = (charset: string): boolean =>
  isUtf8Name(charset) || /^(?:us-ascii|ascii|unknown-8bit|x-unknown|default)$/i.test(charset);

/** A body in UTF-8 whose part says nothing of its letters, or what is not so. Undefined where it is to be believed. */
export const bodyInUtf8 = (bytes: Uint8Array, charset = ''): Uint8Array | undefined => {
  if (!saysNothing(charset) || isAscii(bytes)) return undefined;
  if (!isUtf8(bytes)) return Buffer.from(decodeText(bytes));
  return isUtf8Name(charset) ? undefined : bytes;
};

/** Bytes of a mail in which its parts say what letters they have. */
const sampleBytes = 256 * 1024;

/** The encoding that one of a mail's parts says it has, or that its letters look like. */
const encodingIn = (mail: Uint8Array): string => {
  const sample = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, sampleBytes));
  const said = sample.toString('latin1').matchAll(/\bcharset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/gi);
  return [...said].map(([, name = '']) => name).find((name) => !saysNothing(name) && iconv.encodingExists(name)) ?? guessEncoding(sample);
};

/** Found once for each mail: a head may have 100,000 lines. */
const encodings = new WeakMap<Uint8Array, string>();
const encodingOf = (mail: Uint8Array): string => {
  const encoding = encodings.get(mail) ?? encodingIn(mail);
  encodings.set(mail, encoding);
  return encoding;
};

/** A line of a mail's head in UTF-8. Letters that are neither encoded as RFC 2047 asks nor UTF-8 are those of the rest of the mail. */
export const headLineInUtf8 = (line: Uint8Array, mail: Uint8Array): Uint8Array =>
  isAscii(line) || isUtf8(line) ? line : Buffer.from(iconv.decode(Buffer.from(line), encodingOf(mail)));
