/** A part of a long text, and its offset. */
export interface Window {
  text: string;
  start: number;
}

/** The maximum length of a window in code units, which the taggers process in a few dozen milliseconds. */
const windowLength = 20_000;

/** Returns where to cut before `limit`: after a line, else a sentence, else a word, but never within a surrogate pair. */
const cutAt = (text: string, start: number, limit: number): number => {
  for (const separator of ['\n', '. ', ' ']) {
    const found = text.lastIndexOf(separator, limit - separator.length);
    if (found > (start + limit) / 2) return found + separator.length;
  }
  return text.slice(limit - 1, limit).isWellFormed() || text.slice(limit, limit + 1).isWellFormed() ? limit : limit - 1;
};

/**
 * Splits a text at natural breaks into windows of at most `length` code units, which can be processed alone. Nothing is lost between them.
 */
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
