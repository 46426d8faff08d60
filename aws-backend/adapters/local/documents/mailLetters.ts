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

/** Whether postal-mime reads this charset, or none, as UTF-8. */
const isUtf8Name = (charset: string): boolean => /^(?:utf-?8|)$/i.test(charset);
/** Whether a charset carries no information. */
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

/** Returns a charset that only iconv-lite supports, such as UTF-7 and DOS code pages; postal-mime reads them as Western European. */
const foreignName = (charset: string): string | undefined => {
  const name = charset.replace(/^(?:x-ms-|x-|cs|unicode-1-1-(?=utf-?7))/i, '');
  return charset !== '' && !isWebName(charset) && iconv.encodingExists(name) ? name : undefined;
};

/** Whether bytes are ISO-2022-JP, which consists of ASCII bytes with escape sequences: RFC 1468. */
const isTurned = (bytes: Uint8Array): boolean => bytes.includes(0x1b) && /\u001b\$[@B]/.test(new TextDecoder('latin1').decode(bytes));

/** Converts a body to UTF-8 if its charset is missing, wrong or unsupported by postal-mime. Undefined if the declared charset is right. */
export const bodyInUtf8 = (bytes: Uint8Array, charset = ''): Uint8Array | undefined => {
  const foreign = foreignName(charset);
  if (foreign !== undefined) return Buffer.from(iconv.decode(Buffer.from(bytes), foreign));
  // Nonexistent charsets, such as "utf8mb4" of databases.
  if (!isWebName(charset) && !isAscii(bytes) && isUtf8(bytes)) return bytes;
  // Valid UTF-8 makes no sense in Western European charsets: "GrÃ¼ÃŸe".
  if (isWestern(charset) && !isAscii(bytes) && isUtf8(bytes)) return bytes;
  if (!saysNothing(charset) || (isAscii(bytes) && !isTurned(bytes))) return undefined;
  if (isUtf8(bytes) && !isTurned(bytes)) return isUtf8Name(charset) ? undefined : bytes;
  return Buffer.from(decodeText(bytes));
};

/** The bytes of a mail to search for charsets. */
const sampleBytes = 256 * 1024;

/** Returns the charset of any part of a mail, or a guess. */
const encodingIn = (mail: Uint8Array): string => {
  const sample = Buffer.from(mail.buffer, mail.byteOffset, Math.min(mail.byteLength, sampleBytes));
  const said = sample.toString('latin1').matchAll(/\bcharset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/gi);
  return [...said].map(([, name = '']) => name).find((name) => !saysNothing(name) && iconv.encodingExists(name)) ?? guessEncoding(sample);
};

/** Cached by mail, because it may have 100,000 header lines. */
const encodings = new WeakMap<Uint8Array, string>();
const encodingOf = (mail: Uint8Array): string => {
  const encoding = encodings.get(mail) ?? encodingIn(mail);
  encodings.set(mail, encoding);
  return encoding;
};

/** An encoded word in a header, with an optional language: RFC 2047, and RFC 2231, 5. */
const word = /=\?([^?*\s]{1,40})(?:\*[^?\s]*)?\?([BQ])\?([^?]*)\?=/gi;

const wordBytes = (encoding: string, written: string): Buffer => {
  if (encoding.toUpperCase() === 'B') return Buffer.from(written, 'base64');
  const text = written.replaceAll('_', ' ').replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
};

/** Whether a word is UTF-8, possibly with incomplete characters at its start and end. */
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

/** Encodes as quoted-printable, because postal-mime joins base64 words only if the first has no padding. */
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

/** Converts a header line to UTF-8. Bytes that are neither encoded words (RFC 2047) nor UTF-8 are decoded with the charset of the mail. */
export const headLineInUtf8 = (line: Uint8Array, mail: Uint8Array): Uint8Array => {
  if (isTurned(line)) return Buffer.from(decodeText(line));
  if (!isAscii(line) && !isUtf8(line)) return Buffer.from(iconv.decode(Buffer.from(line), encodingOf(mail)));
  return line.includes(0x3f) ? Buffer.from(knownWords(Buffer.from(line).toString())) : line;
};
