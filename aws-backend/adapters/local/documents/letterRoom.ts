/** At least five single letters; fewer may be headers of narrow columns. */
const spacedLetters = /^\p{L}(?: \p{L}){4,}$/u;

/** Joins letterspaced headings, whose letters the parser takes for words: "I N V O I C E". */
export const withoutRoom = (words: string): string => (spacedLetters.test(words) ? words.replaceAll(' ', '') : words);
