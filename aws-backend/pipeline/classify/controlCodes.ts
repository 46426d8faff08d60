/** Which part of some bytes is of a kind. */
export const shareOf = (bytes: Uint8Array, is: (byte: number, index: number) => boolean): number =>
  bytes.filter(is).length / Math.max(bytes.length, 1);

/** Bytes that text in any encoding of ASCII's family never has: control codes but tab, line breaks and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

/** A stray control code is dirt in a text; one in nine bytes, as in compressed data, is no text. */
export const isFreeOfControls = (bytes: Uint8Array): boolean => shareOf(bytes, isControl) <= 0.01;
