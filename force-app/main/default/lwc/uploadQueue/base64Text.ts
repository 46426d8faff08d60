/** Reads each byte as one letter of its own; `letters` are those letters, in the order of their bytes. */
let reading: { decoder: TextDecoder; letters: string } | undefined;

const newReading = (): { decoder: TextDecoder; letters: string } => {
  const decoder = new TextDecoder('windows-1252');
  return { decoder, letters: decoder.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)) };
};

/**
 * base64 of a few bytes, such as a hash. They are read as a text first, in one step: Lightning Web Security makes each element of a typed
 * array a call across its membrane.
 */
export const base64Of = (bytes: ArrayBuffer): string => {
  reading ??= newReading();
  const { decoder, letters } = reading;
  return btoa(Array.from(decoder.decode(bytes), (letter) => String.fromCharCode(letters.indexOf(letter))).join(''));
};
