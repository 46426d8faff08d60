/** A piece of a text, and its offset in UTF-16 code units. */
export interface Piece {
  text: string;
  start: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Splits a sentence that is too long by itself after words, never inside a character. */
const wordsOf = (sentence: string): string[] => sentence.match(/\S+\s*|\s+/g) ?? [];
const partsOf = (sentence: string, maxBytes: number): string[] => {
  if (Buffer.byteLength(sentence) <= maxBytes) return [sentence];
  return wordsOf(sentence).flatMap((word) => (Buffer.byteLength(word) <= maxBytes ? [word] : Array.from(word)));
};

/** Splits a text at sentence ends into pieces of at most `maxBytes` bytes of UTF-8, which together are the whole text. */
export const piecesOf = (text: string, maxBytes: number): Piece[] => {
  const pieces: Piece[] = [];
  let [start, end, bytes] = [0, 0, 0];
  const close = (): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), start });
    [start, bytes] = [end, 0];
  };
  for (const { segment } of segmenter.segment(text)) {
    for (const part of partsOf(segment, maxBytes)) {
      const size = Buffer.byteLength(part);
      if (bytes + size > maxBytes) close();
      end += part.length;
      bytes += size;
    }
  }
  close();
  return pieces;
};

/**
 * Returns a function that converts offsets from code points to UTF-16 code units: Comprehend counts an emoji as one, JavaScript as two
 * (docs.aws.amazon.com/goto/SdkForRubyV2/comprehend-2017-11-27/Entity).
 */
export const codeUnitsOf = (text: string): ((codePoints: number) => number) => {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (codePoints) => Math.min(codePoints, text.length);
  const starts: number[] = [];
  let position = 0;
  for (const character of text) {
    starts.push(position);
    position += character.length;
  }
  return (codePoints) => starts[codePoints] ?? text.length;
};
