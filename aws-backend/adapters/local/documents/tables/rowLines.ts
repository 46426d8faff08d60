import { inOneLine } from './inOneLine.ts';

/** A cell that holds something, and in which column it stands. */
interface PlacedCell {
  column: number;
  text: string;
}

/** Empty cells that are written between two others: the cells of wider gaps belong to no one table. */
const mostEmpty = 20;

/** Writes rows of a sheet as lines: a tab before each cell, an empty one too, so that cells stay below the head of their column. */
export const rowLines = (): ((cells: readonly PlacedCell[]) => string) => {
  let first: number | undefined;
  return (cells) => {
    first ??= cells[0]?.column;
    let line = '';
    let before = first ?? 0;
    for (const { column, text } of cells) {
      const tabs = Math.max(0, column - before);
      line += '\t'.repeat(tabs > mostEmpty ? Math.min(1, line.length) : tabs) + inOneLine(text);
      before = column;
    }
    return line;
  };
};
