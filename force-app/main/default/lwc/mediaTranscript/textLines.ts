/** Texts with fewer lines and characters need no search. */
const minLines = 20;
const minLetters = 2_000;

/** Whether a text is long enough for a search. */
export const isLong = (text: string): boolean => text.length >= minLetters || text.split('\n').length >= minLines;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** The lines that contain this text, ignoring case. */
export const linesWith = <Line extends { text: string }>(lines: readonly Line[], sought: string): Line[] => {
  const wanted = plain(sought.trim());
  return lines.filter(({ text }) => plain(text).includes(wanted));
};
