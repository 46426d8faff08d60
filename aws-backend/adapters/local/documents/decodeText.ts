import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Bytes that tell an encoding well enough. */
const sampleBytes = 256 * 1024;

const byteOrderMark = (bytes: Uint8Array): string | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
};

/** Where every second byte is mostly zero, letters of two bytes are written that fit into one. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((parity) => head.filter((byte, index) => index % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  if (odd > 0.4 && even < 0.1) return 'utf-16le';
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : undefined;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** What a page or data in tags says of its own letters. */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const [, name] = /(?:<\?xml[^>]{0,99}\bencoding|<meta[^>]{1,199}\bcharset)\s*=\s*["']?([\w:.-]+)/i.exec(head) ?? [];
  return name !== undefined && iconv.encodingExists(name) && !/^utf-?\d/i.test(name) ? name : undefined;
};

/** The encoding of a text in any script: its mark, or UTF-8 where it is that, or what it says, or the likeliest one. */
const encodingOf = (bytes: Uint8Array): string => {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes);
  if (marked !== undefined) return marked;
  if (isUtf8(bytes)) return 'utf-8';
  const likely = analyse(bytes.subarray(0, sampleBytes)).find(({ name }) => iconv.encodingExists(name) && name !== 'UTF-8');
  return declared(bytes) ?? likely?.name ?? 'windows-1252';
};

/** The characters of a text file in whatever encoding it is. */
export const decodeText = (bytes: Uint8Array): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encodingOf(bytes));
