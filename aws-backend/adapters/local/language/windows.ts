/** A piece of a long text, and where it begins. */
export interface Window {
  text: string;
  start: number;
}

/** Code units a piece has at most: what the taggers do in a few dozen milliseconds. */
const windowLength = 20_000;

/** The end of a piece that would otherwise end at `limit`: after a line, else after a sentence, else after a word, never within a letter of two code units. */
const cutAt = (text: string, start: number, limit: number): number => {
  for (const separator of ['\n', '. ', ' ']) {
    const found = text.lastIndexOf(separator, limit - separator.length);
    if (found > (start + limit) / 2) return found + separator.length;
  }
  return text.slice(limit - 1, limit).isWellFormed() || text.slice(limit, limit + 1).isWellFormed() ? limit : limit - 1;
};

/** Cuts a text where it breaks by itself, so that each piece of at most `length` can be read alone and nothing is lost between two. */
export const windowsOf = (text: string, length = windowLength): Window[] => {
  const windows: Window[] = [];
  let start = 0;
  while (start < text.length) {
    const limit = start + length;
    const end = limit >= text.length ? text.length : cutAt(text, start, limit);
    windows.push({ text: text.slice(start, end), start });
    start = end;
  }
  return windows;
};
