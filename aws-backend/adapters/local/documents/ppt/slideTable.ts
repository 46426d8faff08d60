import { tableOf, type FoundTable } from '../tables/table.ts';

/** The text and position of a table cell. */
export interface PlacedCell {
  text: string;
  left: number;
  top: number;
}

/** The least share of filled cells in a grid; sparser ones would grow far beyond their cells. */
const minFilled = 1 / 4;

const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Returns the rows of a table by its cells' positions: in [MS-PPT], tables are just groups of shapes. */
const rowsOf = (cells: readonly PlacedCell[]): string[][] => {
  const [tops, lefts] = [distinct(cells.map(({ top }) => top)), distinct(cells.map(({ left }) => left))];
  const isGrid = cells.length >= tops.length * lefts.length * minFilled;
  const rowAt = new Map(tops.map((top) => [top, isGrid ? lefts.map(() => '') : []]));
  const columnAt = new Map(lefts.map((left, column) => [left, column]));
  for (const { text, left, top } of cells.toSorted((a, b) => a.left - b.left)) {
    const row = rowAt.get(top) ?? [];
    if (isGrid) row[columnAt.get(left) ?? 0] = text;
    else row.push(text);
  }
  return [...rowAt.values()];
};

/** Returns the table, and its rows as lines with tabs between cells. */
export const slideTable = (cells: readonly PlacedCell[]): { lines: string[]; table: FoundTable | undefined } => {
  const rows = rowsOf(cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() })));
  return { lines: rows.map((row) => row.join('\t')), table: tableOf(rows) };
};
