import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { guarded } from './guarded.ts';
import { stated } from './pagedText.ts';
import { mostTableRows, tableOf, type FoundTable } from './tables/table.ts';

/** A date with its time where it has one: a whole day is midnight. */
const dateText = (date: Date): string => date.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').slice(0, 16);

const cellText = (cell: ExcelJS.Cell): string => {
  // What is merged shows the value of its first cell once.
  if (cell.isMerged && cell.master !== cell) return '';
  if (cell.value instanceof Date) return dateText(cell.value);
  if (cell.formula && cell.result instanceof Date) return dateText(cell.result);
  return cell.text;
};

/** Columns of one sheet that are kept as cells. */
const mostColumns = 100;

const sheetTables = (sheet: ExcelJS.Worksheet): FoundTable[] => {
  const width = Math.min(sheet.columnCount, mostColumns);
  const rows = (sheet.getRows(1, Math.min(sheet.rowCount, mostTableRows)) ?? []).map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row.getCell(column + 1))),
  );
  const table = tableOf(rows);
  return table ? [table] : [];
};

const sheetText = (sheet: ExcelJS.Worksheet): string => {
  const rows: string[] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => {
      cells.push(cellText(cell));
    });
    rows.push(cells.join('\t'));
  });
  return [sheet.name, ...rows].join('\n');
};

/** Excel: a page a sheet, a line a row, a tab between cells; values, not their number formats. */
export const readXlsx = guarded(async (bytes) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]));
  return { pages: workbook.worksheets.map((sheet) => stated(sheetText(sheet), sheetTables(sheet))), engine: 'exceljs 4.4.0' };
});
