/** What parts the cells of a table, the surest first: a comma stands in words and numbers too. */
const delimiters = ['\t', ';', '|', ','];
/** Lines that tell. */
const mostLines = 20;

/** How many lines have the same number of a delimiter, of those that have any. */
const agreeing = (lines: readonly string[], delimiter: string): number => {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  return Math.max(
    0,
    ...Map.groupBy(counts, (count) => count)
      .values()
      .map(({ length }) => length),
  );
};

/** What parts the cells of a table: what its first line says to Excel, or what stands in most lines equally often. */
export const delimiterOf = (text: string): { delimiter: string; fromLine: number } => {
  const [, said] = /^\uFEFF?sep=([^\r\n])\r?\n/i.exec(text) ?? [];
  if (said !== undefined) return { delimiter: said, fromLine: 2 };
  const lines = text
    .split(/\r\n?|\n/, 10 * mostLines)
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const [delimiter = ','] = delimiters.toSorted((one, other) => agreeing(lines, other) - agreeing(lines, one));
  return { delimiter: agreeing(lines, delimiter) === 0 ? ',' : delimiter, fromLine: 1 };
};
