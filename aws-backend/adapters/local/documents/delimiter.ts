/** Delimiters, most certain first: commas also occur in text and numbers. */
const delimiters = ['\t', ';', '|', ','];
/** The most lines to check. */
const maxLines = 20;

/** Returns how many lines agree on the most frequent count of a delimiter, not counting lines without it. */
const agreeing = (lines: readonly string[], delimiter: string): number => {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  return Math.max(
    0,
    ...Map.groupBy(counts, (count) => count)
      .values()
      .map(({ length }) => length),
  );
};

/** Returns the delimiter of CSV: declared in its first line (`sep=`, for Excel), or the one that most lines have equally often. */
export const delimiterOf = (text: string): { delimiter: string; fromLine: number } => {
  const [, said] = /^\uFEFF?sep=([^\r\n])\r?\n/i.exec(text) ?? [];
  if (said !== undefined) return { delimiter: said, fromLine: 2 };
  const lines = text
    .split(/\r\n?|\n/, 10 * maxLines)
    .filter((line) => line.trim() !== '')
    .slice(0, maxLines)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const [delimiter = ','] = delimiters.toSorted((one, other) => agreeing(lines, other) - agreeing(lines, one));
  return { delimiter: agreeing(lines, delimiter) === 0 ? ',' : delimiter, fromLine: 1 };
};
