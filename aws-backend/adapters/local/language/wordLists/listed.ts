/** The words of a list that is written over several lines. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
