import { plainPattern } from './plainPattern.ts';

/** OCR may read an O as a zero, an I as a one and an S as a five: in a word with at least four letters these digits are letters. */
const misread = /(?<![\p{L}\p{N}@._/-])(?=[\p{L}\d]{0,20}\d)(?=(?:\d{0,2}\p{L}){4})(?:[0158]{0,2}\p{L}){4,20}(?![\p{L}\p{N}@_])/gu;
const capitals: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' };
const small: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 8: 'B' };

/** Replaces misread digits in words with letters. Offsets stay the same. */
export const unscanned = (text: string): string =>
  text.replace(plainPattern(misread, text), (word) => {
    const letters = /\p{Ll}/u.test(word.slice(1)) ? small : capitals;
    return word.replace(/\d/g, (digit, at: number) => (at === 0 ? capitals : letters)[digit] ?? digit);
  });
