/** Texts with fewer lines and characters need no search. */
const leastLines = 20;
const leastLetters = 2_000;

/** Whether a text is long enough for a search. */
export const isLong = (text: string): boolean => text.length >= leastLetters || text.split('\n').length >= leastLines;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** The lines that contain this text, ignoring case. */
export const linesWith = <Line extends { text: string }>(lines: readonly Line[], sought: string): Line[] => {
  const wanted = plain(sought.trim());
  return lines.filter(({ text }) => plain(text).includes(wanted));
};
