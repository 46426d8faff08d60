import { isFreeOfControls, shareOf } from './controlCodes.ts';

/** An encoding of two bytes a letter, by which of them stands first. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** The mark that a program puts before a text. */
const markedUtf16 = ([first, second]: Uint8Array): Utf16 | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** In most scripts blanks, line breaks and numerals have a zero for every second byte, and letters of Latin script too. */
const utf16ByZeros = (bytes: Uint8Array): Utf16 | undefined => {
  const [even = 0, odd = 0] = [0, 1].map((rest) => shareOf(bytes, (byte, index) => byte === 0 && index % 2 === rest));
  if (odd > 0.05 && even < 0.001) return 'utf-16le';
  return even > 0.05 && odd < 0.001 ? 'utf-16be' : undefined;
};

/** Letters and signs of the scripts that people write in: half of all there are, so that a few taken at random are hardly ever all among them. */
const written =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u0900-\u0e7f\u10a0-\u11ff\u1e00-\u2bff\u3000-\u30ff\u3130-\u318f\u4e00-\u9fff\uac00-\ud7a3\uff01-\uffee]|[\ud83c-\ud83e][\udc00-\udfff]/g;
const fewestLetters = 16;
const fewestWritten = 0.98;
const mostAscii = 0.9;

/** Chinese, Japanese and Korean may have no blanks; and numerals may be all that has a zero. A text in ASCII would be Chinese, two letters a sign. */
const utf16ByLetters = (bytes: Uint8Array): Utf16 | undefined => {
  const isAscii = shareOf(bytes, (byte) => byte >= 0x20 && byte < 0x7f) > mostAscii;
  if (isAscii || isFreeOfControls(bytes) || bytes.length < 2 * fewestLetters) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return (text.match(written)?.join('').length ?? 0) > fewestWritten * text.length;
  });
};

/** Bytes that tell. */
const sampleBytes = 64 * 1024;

/** Whether a text is in UTF-16, and in which, with a mark that says so or without, as databases export it. */
export const utf16Of = (bytes: Uint8Array): Utf16 | undefined => {
  const sample = bytes.subarray(0, Math.min(sampleBytes, bytes.length & ~1));
  return markedUtf16(bytes) ?? utf16ByZeros(sample) ?? utf16ByLetters(sample);
};
