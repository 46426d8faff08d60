/** The share of bytes that satisfy a predicate. */
export const shareOf = (bytes: Uint8Array, is: (byte: number, index: number) => boolean): number =>
  bytes.filter(is).length / Math.max(bytes.length, 1);

/** Control characters that text in ASCII-based encodings never contains: all except tab, line breaks and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

/** A stray control character is tolerated in a text; one byte in nine, as in compressed data, means binary. */
export const isFreeOfControls = (bytes: Uint8Array): boolean => shareOf(bytes, isControl) <= 0.01;
