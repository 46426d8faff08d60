import { pdfLines, type PdfCell, type PdfLine, type PdfPiece } from './pdfLines.ts';
import { withWrappedCells } from './wrappedCells.ts';
import { withoutCrossing } from './crossedColumns.ts';
import { areLabels, mostTableColumns, tableOf, type FoundTable } from './table.ts';

/** What makes lines a table: few accidents of layout have so many rows, of which so many are full, of so short cells. */
const fewestRows = 3;
const leastFull = 0.6;
const longestCell = 40;
/** Rows of a table are at most so many heights of a letter apart. */
const rowPitch = 3.5;
/** Columns are found by their white; what is told by place only may be wrong. */
const confidence = 0.8;

type Column = Pick<PdfCell, 'left' | 'right'>;

const overlaps = (a: Column, b: Column): boolean => a.left < b.right && b.left < a.right;

/** A run without blocks of text side by side under labels, as two addresses: up to the first line of more cells. */
const withoutBlocks = (run: readonly PdfLine[]): PdfLine[][] => {
  const runs: PdfLine[][] = [[]];
  let labels = 0;
  for (const line of run) {
    if (labels > 0 && line.cells.length <= labels) continue;
    labels = areLabels(line.cells.map(({ text }) => text)) ? line.cells.length : 0;
    if (labels > 0) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs;
};

/** Lines of two cells and more, as many as a table may have, that follow each other closely. */
const runsOf = (lines: readonly PdfLine[]): PdfLine[][] => {
  const runs: PdfLine[][] = [[]];
  let last: PdfLine | undefined;
  for (const line of lines) {
    const isClose = last !== undefined && (last.end ?? last.base) - line.base < rowPitch * Math.max(last.height, line.height);
    const isRow = line.cells.length >= 2 && line.cells.length <= mostTableColumns;
    if (!isRow || !isClose) runs.push([]);
    if (isRow) runs.at(-1)?.push(line);
    last = line;
  }
  return runs.flatMap(withoutBlocks).filter(({ length }) => length >= fewestRows);
};

/** The columns that all cells of a run fall into: cells that lie above each other are of one. */
const columnsOf = (run: readonly PdfLine[]): Column[] => {
  const columns: Column[] = [];
  for (const cell of run.flatMap(({ cells }) => cells).toSorted((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && overlaps(last, cell)) last.right = Math.max(last.right, cell.right);
    else columns.push({ left: cell.left, right: cell.right });
  }
  return columns;
};

const rowOf = ({ cells }: PdfLine, columns: readonly Column[]): string[] =>
  columns.map((column) =>
    cells
      .filter((cell) => overlaps(cell, column))
      .map(({ text }) => text)
      .join(' '),
  );

/** The rows of lines that all have as many cells, of which two stand in one column, as where a program moved on with blanks: by their order. */
const rowsInOrder = (run: readonly PdfLine[]): string[][] | undefined => {
  const count = run[0]?.cells.length ?? 0;
  if (count > mostTableColumns || run.some(({ cells }) => cells.length !== count)) return undefined;
  const columns = columnsOf(run);
  const isApart = ({ cells }: PdfLine): boolean => columns.every((column) => cells.filter((cell) => overlaps(cell, column)).length < 2);
  return run.every(isApart) ? undefined : run.map(({ cells }) => cells.map(({ text }) => text));
};

const rowsOf = (close: readonly PdfLine[]): string[][] => {
  const run = withoutCrossing(close);
  const columns = columnsOf(run);
  return columns.length < 2 || columns.length > mostTableColumns ? [] : run.map((line) => rowOf(line, columns));
};

/** A head without a gap, and rows that all have a first cell: what is empty between was left empty. */
const isGrid = (rows: readonly (readonly string[])[]): boolean => {
  const [head = []] = rows;
  const cells = rows.flat();
  const isHeaded = head.length > 2 && head.every((cell) => cell !== '') && rows.every(([first]) => first !== '');
  return isHeaded && cells.filter((cell) => cell !== '').length / cells.length >= leastFull;
};

/** Text set in columns has long lines in all of them; in a table, most cells are short. */
const isTable = (rows: readonly (readonly string[])[]): boolean => {
  const full = rows.filter((row) => row.every((cell) => cell !== '')).length;
  const lengths = rows
    .flat()
    .filter((cell) => cell !== '')
    .map(({ length }) => length);
  const short = lengths.filter((length) => length <= longestCell / 2).length;
  const isWide = (rows[0]?.length ?? 0) > 2;
  return (
    (full / rows.length >= leastFull || isGrid(rows)) &&
    short / lengths.length > (isWide ? 0.5 : 0.4) &&
    lengths.every((length) => length <= longestCell * 2)
  );
};

/** The tables of a PDF page, told by where its writing stands. Careful rather than complete: a PDF says nothing of tables itself. */
export const pdfTables = (pieces: readonly PdfPiece[]): FoundTable[] =>
  runsOf(withWrappedCells(pdfLines(pieces))).flatMap((close) => {
    const rows = rowsInOrder(close) ?? rowsOf(close);
    return (isTable(rows) ? tableOf(rows, confidence) : undefined) ?? [];
  });
