import { RejectedError } from '../../../../runtime/errors.ts';
import { stated, type PageText } from '../pagedText.ts';
import { columnName } from '../tables/columnName.ts';
import { rowLines } from '../tables/rowLines.ts';
import { mostTableColumns, mostTableRows, tableOf } from '../tables/table.ts';
import { cellTaker, type Cell } from './cells.ts';
import { Drawings } from './drawings.ts';
import { kinds, recordsFrom } from './records.ts';
import type { Workbook } from './workbook.ts';

/** Cells of a file may all show one long string: so many letters are written out in all, and so many cells. */
const mostLetters = 32 * 1024 * 1024;
const mostCells = 5_000_000;

/** What is left of them for one file, and of its bytes: sheets that lay within each other would be read over and over. */
export interface Left {
  letters: number;
  cells: number;
  bytes: number;
}
export const leftOf = ({ stream }: Workbook): Left => ({ letters: mostLetters, cells: mostCells, bytes: stream.length });

/** The rows that hold something, from the top, each from the left. Excel writes cells in that order; other programs need not. */
const rowsOf = (cells: readonly Cell[]): Cell[][] => {
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  for (const row of inOrder) row.sort((a, b) => a.column - b.column);
  return inOrder;
};

const asTableRow = (row: readonly Cell[]): string[] => {
  const texts: string[] = [];
  for (const { column, text } of row.filter((cell) => cell.column < mostTableColumns)) {
    while (texts.length < column) texts.push('');
    texts[column] = text;
  }
  return texts;
};

/** One sheet: a line a row, a tab between cells; notes, boxes, the words of charts and pictures come last. */
export const sheetPage = (
  workbook: Workbook,
  sheet: Workbook['sheets'][number],
  left: Left,
  markFor: (picture: number) => string,
): PageText => {
  const { stream, strings, formats } = workbook;
  const take = cellTaker({ strings, shown: (value, cellFormat) => formats.shown(value, cellFormat) });
  const drawings = new Drawings();
  const cells: Cell[] = [];
  if (stream.readUInt16LE(sheet.at) !== kinds.bof) throw new RejectedError('FILE_CORRUPT');
  for (const record of recordsFrom(stream, sheet.at)) {
    left.bytes -= record.sizeBytes;
    if (left.bytes < 0) throw new RejectedError('FILE_CORRUPT');
    drawings.take(record);
    if (record.isOfChart) continue;
    for (const cell of take(record).filter(({ text }) => text !== '')) {
      left.letters -= cell.text.length;
      left.cells -= 1;
      if (left.letters < 0 || left.cells < 0) throw new RejectedError('ARCHIVE_TOO_LARGE');
      cells.push(cell);
    }
  }
  const rows = rowsOf(cells);
  const table = tableOf(rows.filter(([first]) => first !== undefined && first.row < mostTableRows).map(asTableRow));
  const lines = [
    sheet.name,
    ...rows.map(rowLines()),
    ...drawings.lines((row, column) => columnName(column) + String(row + 1)),
    ...drawings.pictures().map(markFor),
  ];
  return stated(lines.join('\n'), table ? [table] : []);
};
