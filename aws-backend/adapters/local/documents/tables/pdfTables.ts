import { pdfLines, type PdfCell, type PdfLine, type PdfPiece } from './pdfLines.ts';
import { withCenteredCells } from './centeredCells.ts';
import { withWrappedCells } from './wrappedCells.ts';
import { withoutCrossing } from './crossedColumns.ts';
import { areLabels, maxTableColumns, tableOf, type FoundTable } from './table.ts';

/** Thresholds of a table: the fewest rows, the least share of full rows, and the longest cell. Other layouts rarely meet them. */
const minRows = 3;
const minFull = 0.6;
const longestCell = 40;
/** The largest distance between rows, in font heights. */
const rowPitch = 3.5;
/** Less than 1, because columns are inferred from gaps only. */
const confidence = 0.8;

type Column = Pick<PdfCell, 'left' | 'right'>;

const overlaps = (a: Column, b: Column): boolean => a.left < b.right && b.left < a.right;

/** Removes text blocks side by side under labels, such as two addresses, up to the first line with more cells. */
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

/** Returns runs of close lines with two or more cells, up to a table's limit of columns. */
const runsOf = (lines: readonly PdfLine[]): PdfLine[][] => {
  const runs: PdfLine[][] = [[]];
  let last: PdfLine | undefined;
  for (const line of lines) {
    const isClose = last !== undefined && (last.end ?? last.base) - line.base < rowPitch * Math.max(last.height, line.height);
    const isRow = line.cells.length >= 2 && line.cells.length <= maxTableColumns;
    if (!isRow || !isClose) runs.push([]);
    if (isRow) runs.at(-1)?.push(line);
    last = line;
  }
  return runs.flatMap(withoutBlocks).filter(({ length }) => length >= minRows);
};

/** Returns the columns of a run: cells that overlap horizontally are in the same column. */
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

/** Rows of fewer cells may be text in columns. */
const minInOrder = 3;

/**
 * Returns rows by the order of cells, if all have equally many, but two overlap a column, as if aligned by spaces, or one overlaps none, as a
 * centered header. Else undefined.
 */
const rowsInOrder = (run: readonly PdfLine[]): string[][] | undefined => {
  const count = run[0]?.cells.length ?? 0;
  if (count > maxTableColumns || run.some(({ cells }) => cells.length !== count)) return undefined;
  const columns = columnsOf(run);
  const isApart = ({ cells }: PdfLine): boolean => columns.every((column) => cells.filter((cell) => overlaps(cell, column)).length < 2);
  return run.every(isApart) && (count < minInOrder || columns.length <= count)
    ? undefined
    : run.map(({ cells }) => cells.map(({ text }) => text));
};

const rowsOf = (close: readonly PdfLine[]): string[][] => {
  const run = withoutCrossing(close);
  const columns = columnsOf(run);
  return columns.length < 2 || columns.length > maxTableColumns ? [] : run.map((line) => rowOf(line, columns));
};

/** Whether rows are a grid with empty cells: the header is complete, and each row has a first cell. */
const isGrid = (rows: readonly (readonly string[])[]): boolean => {
  const [head = []] = rows;
  const cells = rows.flat();
  const isHeaded = head.length > 2 && head.every((cell) => cell !== '') && rows.every(([first]) => first !== '');
  return isHeaded && cells.filter((cell) => cell !== '').length / cells.length >= minFull;
};

/** Whether rows are a table: most of its cells are short, whereas text columns have long lines. */
const isTable = (rows: readonly (readonly string[])[]): boolean => {
  const full = rows.filter((row) => row.every((cell) => cell !== '')).length;
  const lengths = rows
    .flat()
    .filter((cell) => cell !== '')
    .map(({ length }) => length);
  const short = lengths.filter((length) => length <= longestCell / 2).length;
  const isWide = (rows[0]?.length ?? 0) > 2;
  return (
    (full / rows.length >= minFull || isGrid(rows)) &&
    short / lengths.length > (isWide ? 0.5 : 0.4) &&
    lengths.every((length) => length <= longestCell * 2)
  );
};

/** Detects the tables of a PDF page from text positions, because PDFs don't mark tables. Prefers precision to recall. */
export const pdfTables = (pieces: readonly PdfPiece[]): FoundTable[] =>
  runsOf(withWrappedCells(withCenteredCells(pdfLines(pieces)))).flatMap((close) => {
    const rows = rowsInOrder(close) ?? rowsOf(close);
    return (isTable(rows) ? tableOf(rows, confidence) : undefined) ?? [];
  });
