import { RejectedError } from '../../../../runtime/errors.ts';
import { stated, type PageText } from '../pagedText.ts';
import { columnName } from '../tables/columnName.ts';
import { rowLines } from '../tables/rowLines.ts';
import { maxTableColumns, maxTableRows, tableOf } from '../tables/table.ts';
import { cellTaker, type Cell } from './cells.ts';
import { Drawings } from './drawings.ts';
import { kinds, recordsFrom, type BiffRecord } from './records.ts';
import type { Workbook } from './workbook.ts';

/** Limits on the output per file, because all cells may show the same long string. */
const maxLetters = 32 * 1024 * 1024;
const maxCells = 5_000_000;

/** The rest of these limits, and of the file's bytes, because overlapping sheets would be read repeatedly. */
export interface Left {
  letters: number;
  cells: number;
  bytes: number;
}
export const leftOf = ({ stream }: Workbook): Left => ({ letters: maxLetters, cells: maxCells, bytes: stream.length });

/** Sorts cells into rows, top to bottom and left to right. Excel writes them in this order; other programs may not. */
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
  for (const { column, text } of row.filter((cell) => cell.column < maxTableColumns)) {
    while (texts.length < column) texts.push('');
    texts[column] = text;
  }
  return texts;
};

/** The hidden rows and columns of a sheet: [MS-XLS] 2.4.221 and 2.4.53. */
class HiddenPlaces {
  readonly #rows = new Set<number>();
  readonly #columns = new Set<number>();
  /** The most column records, as a sheet has 256 columns. */
  #left = 0x100;

  take({ kind, body }: BiffRecord): void {
    if (kind === kinds.row && (body.readUInt8(12) & 0x20) !== 0) this.#rows.add(body.readUInt16LE(0));
    if (kind !== kinds.colInfo || (body.readUInt8(8) & 1) === 0 || this.#left-- <= 0) return;
    const last = Math.min(0xff, body.readUInt16LE(2));
    for (let column = body.readUInt16LE(0); column <= last; column += 1) this.#columns.add(column);
  }

  /** Returns the visible cells, in the columns where they are displayed. */
  seen(cells: readonly Cell[]): Cell[] {
    if (this.#rows.size + this.#columns.size === 0) return [...cells];
    const columns = [...this.#columns];
    const before = Array.from({ length: 0x100 }, (_, column) => columns.filter((each) => each < column).length);
    return cells
      .filter(({ row, column }) => !this.#rows.has(row) && !this.#columns.has(column))
      .map((cell) => ({ ...cell, column: cell.column - (before[cell.column] ?? 0) }));
  }
}

/** Reads a sheet: one line per row, tabs between cells; then notes, text boxes, chart texts and pictures. */
export const sheetPage = (
  workbook: Workbook,
  sheet: Workbook['sheets'][number],
  left: Left,
  markFor: (picture: number) => string,
): PageText => {
  const { stream, strings, formats } = workbook;
  const take = cellTaker({ strings, shown: (value, cellFormat) => formats.shown(value, cellFormat) });
  const drawings = new Drawings();
  const hidden = new HiddenPlaces();
  const cells: Cell[] = [];
  if (stream.readUInt16LE(sheet.at) !== kinds.bof) throw new RejectedError('FILE_CORRUPT');
  for (const record of recordsFrom(stream, sheet.at)) {
    left.bytes -= record.sizeBytes;
    if (left.bytes < 0) throw new RejectedError('FILE_CORRUPT');
    drawings.take(record);
    if (record.isOfChart) continue;
    hidden.take(record);
    for (const cell of take(record).filter(({ text }) => text !== '')) {
      left.letters -= cell.text.length;
      left.cells -= 1;
      if (left.letters < 0 || left.cells < 0) throw new RejectedError('ARCHIVE_TOO_LARGE');
      cells.push(cell);
    }
  }
  const seen = hidden.seen(cells);
  const rows = rowsOf(seen);
  const table = tableOf(rows.filter(([first]) => first !== undefined && first.row < maxTableRows).map(asTableRow));
  const lines = [
    sheet.name,
    ...rows.map(rowLines()),
    ...drawings.lines((row, column) => columnName(column) + String(row + 1)),
    ...drawings.pictures().map(markFor),
  ];
  const page = stated(lines.join('\n'), table ? [table] : []);
  return seen.length < cells.length ? { ...page, hasHidden: true } : page;
};
