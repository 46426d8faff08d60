/** Texts of fewer lines, and letters, are read by eye. */
const leastLines = 20;
const leastLetters = 2_000;

/** Whether a text is so long that something in it may be looked for. */
export const isLong = (text: string): boolean => text.length >= leastLetters || text.split('\n').length >= leastLines;

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Those of the lines that have this text in them, in capitals or not. */
export const linesWith = <Line extends { text: string }>(lines: readonly Line[], sought: string): Line[] => {
  const wanted = plain(sought.trim());
  return lines.filter(({ text }) => plain(text).includes(wanted));
};
