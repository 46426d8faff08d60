/** Fewer letters by themselves may be heads of narrow columns. */
const spacedLetters = /^\p{L}(?: \p{L}){4,}$/u;

/** A heading that is set with room between its letters, which the parser takes for words: "I N V O I C E". */
export const withoutRoom = (words: string): string => (spacedLetters.test(words) ? words.replaceAll(' ', '') : words);
