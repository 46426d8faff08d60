import { isFreeOfControls, shareOf } from './controlCodes.ts';

/** UTF-16, by its byte order. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** By the byte order mark. */
const markedUtf16 = ([first, second]: Uint8Array): Utf16 | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** By zero bytes: in most scripts spaces, line breaks and digits have one as their high byte, and so have Latin letters. */
const utf16ByZeros = (bytes: Uint8Array): Utf16 | undefined => {
  const [even = 0, odd = 0] = [0, 1].map((rest) => shareOf(bytes, (byte, index) => byte === 0 && index % 2 === rest));
  if (odd > 0.05 && even < 0.001) return 'utf-16le';
  return even > 0.05 && odd < 0.001 ? 'utf-16be' : undefined;
};

/** Characters of common scripts: half of all code units, so that several random ones are hardly ever all among them. */
const written =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0900-\u0e7f\u10a0-\u11ff\u1e00-\u2bff\u3000-\u30ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffee]|[\ud83c-\ud83e][\udc00-\udfff]/g;
const minLetters = 16;
const minWritten = 0.98;
const maxAscii = 0.9;

/**
 * By characters: Chinese, Japanese and Korean may have no spaces or other characters with a zero byte. ASCII would decode as Chinese, two
 * characters each.
 */
const utf16ByLetters = (bytes: Uint8Array): Utf16 | undefined => {
  const isAscii = shareOf(bytes, (byte) => byte >= 0x20 && byte < 0x7f) > maxAscii;
  if (isAscii || isFreeOfControls(bytes) || bytes.length < 2 * minLetters) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return (text.match(written)?.join('').length ?? 0) > minWritten * text.length;
  });
};

/** The number of bytes examined. */
const sampleBytes = 64 * 1024;

/** Whether a text is in UTF-16, and in which byte order; with a byte order mark or, as in database exports, without. */
export const utf16Of = (bytes: Uint8Array): Utf16 | undefined => {
  const sample = bytes.subarray(0, Math.min(sampleBytes, bytes.length & ~1));
  return markedUtf16(bytes) ?? utf16ByZeros(sample) ?? utf16ByLetters(sample);
};
