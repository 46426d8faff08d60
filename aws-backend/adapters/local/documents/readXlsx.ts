import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { RejectedError } from '../../../runtime/errors.ts';
import { cellText } from './cellText.ts';
import { guarded } from './guarded.ts';
import { stated } from './pagedText.ts';
import { mostTableColumns, mostTableRows, tableOf, type FoundTable } from './tables/table.ts';

const sheetTables = (sheet: ExcelJS.Worksheet): FoundTable[] => {
  const width = Math.min(sheet.columnCount, mostTableColumns);
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

/** Nodes that exceljs spreads over every cell of their range, of which a sheet has 17 billion: none of them holds a text. */
const ignoreNodes = ['mergeCells', 'dataValidations', 'conditionalFormatting'];

/** Rows of a sheet: support.microsoft.com, "Excel specifications and limits". A file may name any other, and exceljs walks up to it. */
const mostRows = 1_048_576;

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), { ignoreNodes });
  if (workbook.worksheets.some(({ rowCount }) => rowCount > mostRows)) throw new RejectedError('FILE_CORRUPT');
  return workbook;
};

/** Excel: a page a sheet, a line a row, a tab between cells; dates in one writing, numbers with their currency or percent sign. */
export const readXlsx = guarded(async (bytes) => {
  const { worksheets } = await opened(bytes);
  return { pages: worksheets.map((sheet) => stated(sheetText(sheet), sheetTables(sheet))), engine: 'exceljs 4.4.0' };
});
