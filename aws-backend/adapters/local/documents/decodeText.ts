import iconv from 'iconv-lite';
import { utf16Of } from '../../../pipeline/classify/utf16.ts';
import { guessEncoding, sampleBytes } from './guessEncoding.ts';

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return 'utf-32le';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return undefined;
};

/** The least ratio of valid non-ASCII characters to invalid bytes in UTF-8, because a single wrong byte doesn't mean another encoding. */
const lettersForEachFault = 4;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const [letters, faults] = [/[^\p{ASCII}\ufffd]/gu, /\ufffd/g].map((each) => new TextDecoder().decode(bytes).match(each)?.length ?? 0);
    return (letters ?? 0) > lettersForEachFault * (faults ?? 0);
  }
};

/** The escape sequence from ASCII to Japanese in ISO-2022-JP, the encoding of older Japanese mails and pages: RFC 1468. */
const iso2022 = /\u001b\$[@B]/;
const isIso2022 = (bytes: Uint8Array): boolean => iso2022.test(new TextDecoder('latin1').decode(bytes.subarray(0, sampleBytes)));

/** Encodings that are subsets of another: encoding.spec.whatwg.org/#names-and-labels. */
const wider: Readonly<Partial<Record<string, string>>> = {
  'iso-8859-1': 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'koi8-r': 'koi8-u',
};

/** Returns the encoding that HTML or XML declares. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, name] = /(?:<\?xml[^>]{0,99}\bencoding|<meta[^>]{1,199}\bcharset)\s*=\s*["']?([\w:.-]+)/i.exec(head) ?? [];
  return name !== undefined && iconv.encodingExists(name) && !/^utf-?\d/i.test(name) ? name.toLowerCase() : undefined;
};

/** Returns the encoding of a text: by its byte order mark, UTF-8 if valid, its declaration, or a guess. */
const encodingOf = (bytes: Uint8Array): string => {
  const marked = byteOrderMark(bytes) ?? utf16Of(bytes);
  if (marked !== undefined) return marked;
  if (isUtf8(bytes)) return isIso2022(bytes) ? 'iso-2022-jp' : 'utf-8';
  const said = declared(bytes) ?? guessEncoding(bytes);
  return wider[said] ?? said;
};

/** iconv-lite doesn't support stateful encodings such as ISO-2022-JP. */
const inEncoding = (bytes: Uint8Array, encoding: string): string =>
  iconv.encodingExists(encoding)
    ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
    : new TextDecoder(encoding).decode(bytes);

/** Decodes a text file in any encoding. */
export const decodeText = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes);
  const text = inEncoding(bytes, encoding);
  // Bytes undefined in windows-1252 indicate a DOS code page, which Excel can still export.
  return encoding === 'windows-1252' && text.includes('\ufffd') ? inEncoding(bytes, 'cp850') : text;
};
