import { inOneLine } from './inOneLine.ts';

/** A non-empty cell and its column. */
interface PlacedCell {
  column: number;
  text: string;
}

/** The most empty cells written between two others; cells with wider gaps aren't part of one table. */
const maxEmpty = 20;

/** Returns a function that formats a sheet's rows as lines, with tabs for empty cells too, so that cells stay below their column header. */
export const rowLines = (): ((cells: readonly PlacedCell[]) => string) => {
  let first: number | undefined;
  return (cells) => {
    first ??= cells[0]?.column;
    let line = '';
    let before = first ?? 0;
    for (const { column, text } of cells) {
      const tabs = Math.max(0, column - before);
      line += '\t'.repeat(tabs > maxEmpty ? Math.min(1, line.length) : tabs) + inOneLine(text);
      before = column;
    }
    return line;
  };
};
