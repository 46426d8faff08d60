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

const isWebName = (charset: string): boolean => {
  try {
    return new TextDecoder(charset).encoding !== '';
  } catch {
    return false;
  }
};

const isWestern = (charset: string): boolean => isWebName(charset) && new TextDecoder(charset).encoding === 'windows-1252';

/** The name of letters that only iconv-lite knows, as Outlook's of UTF-7 and those of DOS; postal-mime reads them as Western European. */
const foreignName = (charset: string): string | undefined => {
  const name = charset.replace(/^(?:x-ms-|x-|cs|unicode-1-1-(?=utf-?7))/i, '');
  return charset !== '' && !isWebName(charset) && iconv.encodingExists(name) ? name : undefined;
};

/** What turns to another alphabet and back, in bytes of ASCII: RFC 1468. */
const isTurned = (bytes: Uint8Array): boolean => bytes.includes(0x1b) && /\u001b\$[@B]/.test(new TextDecoder('latin1').decode(bytes));

/** A body in UTF-8 whose part says nothing of its letters, or what is not so, or what postal-mime does not know. Undefined where it is to be believed. */
export const bodyInUtf8 = (bytes: Uint8Array, charset = ''): Uint8Array | undefined => {
  const foreign = foreignName(charset);
  if (foreign !== undefined) return Buffer.from(iconv.decode(Buffer.from(bytes), foreign));
  // "utf8mb4" of databases, and other names of nothing.
  if (!isWebName(charset) && !isAscii(bytes) && isUtf8(bytes)) return bytes;
  // What is UTF-8 by its bytes would be nothing in Western European letters: "GrÃ¼ÃŸe".
  if (isWestern(charset) && !isAscii(bytes) && isUtf8(bytes)) return bytes;
  if (!saysNothing(charset) || (isAscii(bytes) && !isTurned(bytes))) return undefined;
  if (isUtf8(bytes) && !isTurned(bytes)) return isUtf8Name(charset) ? undefined : bytes;
  return Buffer.from(decodeText(bytes));
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

/** A word of a mail's head that is encoded, with its language: RFC 2047, and RFC 2231, 5. */
const word = /=\?([^?*\s]{1,40})(?:\*[^?\s]*)?\?([BQ])\?([^?]*)\?=/gi;

const wordBytes = (encoding: string, written: string): Buffer => {
  if (encoding.toUpperCase() === 'B') return Buffer.from(written, 'base64');
  const text = written.replaceAll('_', ' ').replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
};

/** A word may hold a part of a letter at its beginning and its end. */
const isPieceOfUtf8 = (bytes: Buffer): boolean =>
  isUtf8(
    Buffer.from(
      bytes
        .toString('latin1')
        .replace(/^[\x80-\xbf]{1,3}/, '')
        .replace(/[\xc2-\xf4][\x80-\xbf]{0,2}$/, ''),
      'latin1',
    ),
  );

/** postal-mime puts words in base64 together only where the first one has no padding. */
const asPiece = (bytes: Buffer): string => `=?utf-8?Q?${bytes.toString('hex').replace(/../g, (code) => `=${code}`)}?=`;

const knownWords = (line: string): string =>
  line.replace(word, (whole, charset: string, encoding: string, written: string) => {
    const foreign = foreignName(charset);
    const bytes = wordBytes(encoding, written);
    if (foreign === undefined && (!isUtf8Name(charset) || isUtf8(bytes))) return whole;
    if (foreign === undefined && isPieceOfUtf8(bytes)) return asPiece(bytes);
    const text = foreign === undefined ? decodeText(bytes) : iconv.decode(bytes, foreign);
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  });

/** A line of a mail's head in UTF-8. Letters that are neither encoded as RFC 2047 asks nor UTF-8 are those of the rest of the mail. */
export const headLineInUtf8 = (line: Uint8Array, mail: Uint8Array): Uint8Array => {
  if (isTurned(line)) return Buffer.from(decodeText(line));
  if (!isAscii(line) && !isUtf8(line)) return Buffer.from(iconv.decode(Buffer.from(line), encodingOf(mail)));
  return line.includes(0x3f) ? Buffer.from(knownWords(Buffer.from(line).toString())) : line;
};
