import type { PdfCell, PdfLine } from './pdfLines.ts';
import { maxTableColumns } from './table.ts';

/** The least ratio of the distance of rows to that of lines in a cell; below it, each line is a row. */
const minRoom = 1.15;
/** The largest distance of lines in a cell, in font heights. */
const linePitch = 2;

const overlaps = (a: PdfCell, b: PdfCell): boolean => a.left < b.right && b.left < a.right;

/** Returns the cells that a line continues. Undefined if the line starts a row: it has a cell in the first column, or one below none. */
const cellsAbove = (row: PdfLine, line: PdfLine): PdfCell[] | undefined => {
  const above = line.cells.map((cell) => row.cells.slice(1).find((each) => overlaps(each, cell)));
  return above.every((cell) => cell !== undefined) ? above : undefined;
};

/** Returns the lines from `from` on that continue a row's cells. */
const wrappedLines = (lines: readonly PdfLine[], from: number, row: PdfLine): PdfLine[] => {
  let end = from;
  for (let line = lines[end]; line && line.cells.length < row.cells.length && cellsAbove(row, line); line = lines[end]) end += 1;
  return lines.slice(from, end);
};

const endOf = ({ base, end = base }: PdfLine): number => end;

/** Whether lines are one row: they are closer to each other than to the neighboring rows. */
const isOneRow = (before: PdfLine | undefined, row: PdfLine, wrapped: readonly PdfLine[], after: PdfLine | undefined): boolean => {
  const bases = [row, ...wrapped].map(({ base }) => base);
  const pitch = bases.slice(1).reduce((most, base, index) => Math.max(most, (bases[index] ?? 0) - base), 0);
  const above = before ? endOf(before) - row.base : Infinity;
  const below = after ? (bases.at(-1) ?? 0) - after.base : Infinity;
  return pitch < linePitch * row.height && Math.min(above, below) > minRoom * pitch;
};

/** Merges cells that wrap over several lines into their row. */
export const withWrappedCells = (lines: readonly PdfLine[]): PdfLine[] => {
  const rows: PdfLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const row: PdfLine = { ...line, cells: line.cells.map((cell) => ({ ...cell })) };
    rows.push(row);
    if (row.cells.length < 3 || row.cells.length > maxTableColumns) continue;
    const wrapped = wrappedLines(lines, at + 1, row);
    if (wrapped.length === 0 || !isOneRow(rows.at(-2), row, wrapped, lines[at + 1 + wrapped.length])) continue;
    for (const { cells, base } of wrapped) {
      cellsAbove(row, { cells, base, height: row.height })?.forEach((cell, index) => {
        cell.text += ` ${cells[index]?.text ?? ''}`;
        cell.right = Math.max(cell.right, cells[index]?.right ?? 0);
      });
      row.end = base;
    }
    at += wrapped.length;
  }
  return rows;
};
