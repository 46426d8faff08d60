/** Decodes each byte to one character; `letters` are those characters in byte order. */
let reading: { decoder: TextDecoder; letters: string } | undefined;

const newReading = (): { decoder: TextDecoder; letters: string } => {
  const decoder = new TextDecoder('windows-1252');
  return { decoder, letters: decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)) };
};

/**
 * base64 of a few bytes, such as a hash. They are decoded to a string first, in one step: in Lightning Web Security each access to an
 * element of a typed array is a call across the membrane.
 */
export const base64Of = (bytes: ArrayBuffer): string => {
  reading ??= newReading();
  const { decoder, letters } = reading;
  return btoa(Array.from(decoder.decode(bytes), (letter) => String.fromCharCode(letters.indexOf(letter))).join(''));
};
