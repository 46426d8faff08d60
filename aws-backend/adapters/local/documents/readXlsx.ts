import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { cellText } from './cellText.ts';
import { guarded } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { stated, type PageText } from './pagedText.ts';
import { isUnusual, plainWorkbook } from './plainWorkbook.ts';
import { readLargeXlsx } from './readLargeXlsx.ts';
import { sheetDrawings } from './sheetDrawings.ts';
import { rowLines } from './tables/rowLines.ts';
import { mostTableColumns, mostTableRows, tableOf, type FoundTable } from './tables/table.ts';
import { emptyWorkbook, ignoreNodes } from './workbooks.ts';

const sheetTables = (sheet: ExcelJS.Worksheet, calendar: Calendar): FoundTable[] => {
  const width = Math.min(sheet.columnCount, mostTableColumns);
  const rows = (sheet.getRows(1, Math.min(sheet.rowCount, mostTableRows)) ?? []).map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row.getCell(column + 1), calendar)),
  );
  const table = tableOf(rows);
  return table ? [table] : [];
};

const sheetText = (sheet: ExcelJS.Worksheet, calendar: Calendar): string => {
  const rows: string[] = [];
  const lineOf = rowLines();
  sheet.eachRow((row) => {
    const cells: { column: number; text: string }[] = [];
    row.eachCell((cell, column) => {
      cells.push({ column, text: cellText(cell, calendar) });
    });
    rows.push(lineOf(cells));
  });
  return [sheet.name, ...rows].join('\n');
};

const engine = 'exceljs 4.4.0';

/** Sheets of more bytes are read row by row: the whole of a workbook takes twenty times as many. */
const manyBytes = 16 * 1024 * 1024;

/** Rows of a sheet: support.microsoft.com, "Excel specifications and limits". A file may name any other, and exceljs walks up to it. */
const mostRows = 1_048_576;

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = emptyWorkbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), { ignoreNodes });
  if (workbook.worksheets.some(({ rowCount }) => rowCount > mostRows)) throw new RejectedError('FILE_CORRUPT');
  return workbook;
};

const wholeWorkbook = async (bytes: Uint8Array, calendar: Calendar): Promise<PageText[]> => {
  const workbook = await opened(bytes);
  return workbook.worksheets.map((sheet) => stated(sheetText(sheet, calendar), sheetTables(sheet, calendar)));
};

/** The sheets row by row; the whole of them at once where the library that does so does not find each. */
const rowByRow = async (bytes: Uint8Array, names: readonly string[], calendar: Calendar): Promise<PageText[]> => {
  const pages = await readLargeXlsx(bytes, calendar).catch(() => []);
  const isWhole = pages.length === names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  return isWhole ? pages : wholeWorkbook(bytes, calendar);
};

/** The sheets with what stands beside and over their cells. */
const withBeside = async (pages: readonly PageText[], parts: ArchiveParts): Promise<Pick<MarkedDocument, 'pages' | 'pictures'>> => {
  const beside = await sheetDrawings(parts);
  const { pictures, markFor } = pictureMarks();
  const whole = pages.map((page) => {
    const { lines = [], pictures: names = [] } = beside.get(/^.*/.exec(page.text)?.[0].trim() ?? '') ?? {};
    return { ...page, text: [page.text, ...lines, ...names.map((name) => markFor(() => parts.read(name)))].join('\n') };
  });
  return { pages: whole, pictures };
};

/** Excel: a page a sheet, a line a row, a tab between cells; dates in one writing, numbers with their currency or percent sign. Notes, boxes and pictures come last. */
export const readXlsx = guarded(async (bytes) => {
  const parts = await archiveParts(bytes);
  const isLarge = parts.unpackedBytes(/^xl\/worksheets\//) > manyBytes;
  const calendar = await calendarOf(parts);
  try {
    const pages = await (isLarge ? rowByRow(bytes, parts.names, calendar) : wholeWorkbook(bytes, calendar));
    return { ...(await withBeside(pages, parts)), engine };
  } catch (error) {
    if (error instanceof RejectedError || !(await isUnusual(parts))) throw error;
    const plain = await plainWorkbook(bytes);
    return { ...plain, ...(await withBeside(plain.pages, parts)) };
  }
});
