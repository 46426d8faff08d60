import { tableOf, type FoundTable } from '../tables/table.ts';

/** Words that stand somewhere in a table. */
export interface PlacedCell {
  text: string;
  left: number;
  top: number;
}

/** Cells of a table are so many of its places at least: others would claim far more than they are. */
const leastFilled = 1 / 4;

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The rows of a table whose cells say where they stand, each cell in its column: [MS-PPT] knows tables as groups of shapes only. */
const rowsOf = (cells: readonly PlacedCell[]): string[][] => {
  const [tops, lefts] = [distinct(cells.map(({ top }) => top)), distinct(cells.map(({ left }) => left))];
  const isGrid = cells.length >= tops.length * lefts.length * leastFilled;
  const rowAt = new Map(tops.map((top) => [top, isGrid ? lefts.map(() => '') : []]));
  const columnAt = new Map(lefts.map((left, column) => [left, column]));
  for (const { text, left, top } of cells.toSorted((a, b) => a.left - b.left)) {
    const row = rowAt.get(top) ?? [];
    if (isGrid) row[columnAt.get(left) ?? 0] = text;
    else row.push(text);
  }
  return [...rowAt.values()];
};

/** A line a row, a tab between cells, and the table. */
export const slideTable = (cells: readonly PlacedCell[]): { lines: string[]; table: FoundTable | undefined } => {
  const rows = rowsOf(cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() })));
  return { lines: rows.map((row) => row.join('\t')), table: tableOf(rows) };
};
