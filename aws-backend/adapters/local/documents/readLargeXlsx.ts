import type ExcelJS from 'exceljs';
import { archiveInOrder } from './archiveInOrder.ts';
import { usualCalendar, type Calendar } from './calendar.ts';
import { cellText } from './cellText.ts';
import { stated, type PageText } from './pagedText.ts';
import { rowLines } from './tables/rowLines.ts';
import { rowReader } from './workbooks.ts';
import { mostTableColumns, mostTableRows, tableOf } from './tables/table.ts';

const cellsOf = (row: ExcelJS.Row, calendar: Calendar): { column: number; text: string }[] => {
  const cells: { column: number; text: string }[] = [];
  row.eachCell((cell, column) => {
    cells.push({ column, text: cellText(cell, calendar) });
  });
  return cells;
};

const firstCellsOf = (row: ExcelJS.Row, calendar: Calendar): string[] =>
  Array.from({ length: Math.min(row.cellCount, mostTableColumns) }, (_, column) => cellText(row.getCell(column + 1), calendar));

/** The name that the library's types do not show. */
const nameOf = (sheet: object): string => ('name' in sheet && typeof sheet.name === 'string' ? sheet.name : '');

const pageOf = async (sheet: ExcelJS.stream.xlsx.WorksheetReader, calendar: Calendar): Promise<PageText> => {
  const lines = [nameOf(sheet)];
  const first: string[][] = [];
  const lineOf = rowLines();
  for await (const row of sheet) {
    const cells = cellsOf(row, calendar);
    if (cells.length > 0) lines.push(lineOf(cells));
    if (first.length < mostTableRows) first.push(firstCellsOf(row, calendar));
  }
  const table = tableOf(first);
  return stated(lines.join('\n'), table ? [table] : []);
};

const isSheet = (name: string): boolean => /^xl\/worksheets\/sheet\d+\.xml$/.test(name);

/** What sheets refer to. */
const about = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];

/**
 * The library takes sheets as they come. Those that come before what they refer to it lays aside, and then often overlooks the rest of the
 * archive: so they come behind it.
 */
const sheetsLast = (names: readonly string[]): string[] => [...about, ...names.filter(isSheet)];

/**
 * The cells of a workbook row by row, as no more is held than their text: 200,000 rows of five cells took 411 MiB, and 1,030 where the whole workbook
 * was. What belongs to sheets and not to rows, as notes and pictures, is not read so.
 */
export const readLargeXlsx = async (bytes: Uint8Array, calendar = usualCalendar): Promise<PageText[]> => {
  const reader = rowReader(await archiveInOrder(bytes, sheetsLast), {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  });
  // A workbook without letters of its own would be laid aside, too.
  Object.assign(reader, { sharedStrings: [] });
  const pages: PageText[] = [];
  for await (const sheet of reader) pages.push(await pageOf(sheet, calendar));
  return pages;
};
