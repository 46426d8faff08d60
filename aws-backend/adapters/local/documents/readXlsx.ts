import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts } from './archiveParts.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { cellText } from './cellText.ts';
import { guarded } from './guarded.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { stated } from './pagedText.ts';
import { isUnusual, plainWorkbook } from './plainWorkbook.ts';
import { readLargeXlsx } from './readLargeXlsx.ts';
import { sheetDrawings } from './sheetDrawings.ts';
import { rowLines } from './tables/rowLines.ts';
import { mostTableColumns, mostTableRows, tableOf, type FoundTable } from './tables/table.ts';

const sheetTables = (sheet: ExcelJS.Worksheet, calendar: Calendar): FoundTable[] => {
  const width = Math.min(sheet.columnCount, mostTableColumns);
  const rows = (sheet.getRows(1, Math.min(sheet.rowCount, mostTableRows)) ?? []).map((row) =>
    Array.from({ length: width }, (_, column) => cellText(row.getCell(column + 1), calendar)),
  );
  const table = tableOf(rows);
  return table ? [table] : [];
};

/** The types say that every cell has a note; what somebody wrote is either letters or pieces of them. */
const noteOf = ({ note }: { note?: string | Partial<ExcelJS.Comment> | undefined }): string =>
  (typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('')).trim();

const sheetText = (sheet: ExcelJS.Worksheet, calendar: Calendar): string => {
  const rows: string[] = [];
  const notes: string[] = [];
  const lineOf = rowLines();
  sheet.eachRow((row) => {
    const cells: { column: number; text: string }[] = [];
    row.eachCell((cell, column) => {
      cells.push({ column, text: cellText(cell, calendar) });
      const note = noteOf(cell);
      if (note !== '') notes.push(`Note at ${cell.address}: ${note}`);
    });
    rows.push(lineOf(cells));
  });
  return [sheet.name, ...rows, ...notes].join('\n');
};

/** Nodes that exceljs spreads over every cell of their range, of which a sheet has 17 billion: none of them holds a text. */
const ignoreNodes = ['mergeCells', 'dataValidations', 'conditionalFormatting'];

const engine = 'exceljs 4.4.0';

/** Sheets of more bytes are read row by row: the whole of a workbook takes twenty times as many. */
const manyBytes = 16 * 1024 * 1024;

/** Rows of a sheet: support.microsoft.com, "Excel specifications and limits". A file may name any other, and exceljs walks up to it. */
const mostRows = 1_048_576;

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), { ignoreNodes });
  if (workbook.worksheets.some(({ rowCount }) => rowCount > mostRows)) throw new RejectedError('FILE_CORRUPT');
  return workbook;
};

const bytesOf = (workbook: ExcelJS.Workbook, imageId: string): Uint8Array | undefined => {
  const { buffer } = workbook.getImage(Number(imageId));
  return buffer && new Uint8Array(buffer);
};

/** What parts of the archive say of all its sheets. */
interface About {
  drawings: Awaited<ReturnType<typeof sheetDrawings>>;
  calendar: Calendar;
}

const wholeWorkbook = async (bytes: Uint8Array, { drawings, calendar }: About): Promise<MarkedDocument> => {
  const workbook = await opened(bytes);
  const { pictures, markFor } = pictureMarks();
  const pages = workbook.worksheets.map((sheet) => {
    const marks = sheet.getImages().map(({ imageId }) => markFor(() => Promise.resolve(bytesOf(workbook, imageId))));
    return stated(
      [sheetText(sheet, calendar), ...(drawings.get(sheet.name.trim()) ?? []), ...marks].join('\n'),
      sheetTables(sheet, calendar),
    );
  });
  return { pages, pictures, engine };
};

/** The sheets row by row; the whole of them at once where the library that does so does not find each. */
const rowByRow = async (bytes: Uint8Array, names: readonly string[], about: About): Promise<MarkedDocument> => {
  const pages = await readLargeXlsx(bytes, about.calendar).catch(() => []);
  if (pages.length !== names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length) return wholeWorkbook(bytes, about);
  const hasUnreadPictures = names.some((name) => /^xl\/(?:media|comments|threadedComments)/.test(name));
  const withDrawings = (text: string): string => [text, ...(about.drawings.get(/^.*/.exec(text)?.[0].trim() ?? '') ?? [])].join('\n');
  return { pages: pages.map((page) => ({ ...page, text: withDrawings(page.text), hasUnreadPictures })), pictures: [], engine };
};

/** Excel: a page a sheet, a line a row, a tab between cells; dates in one writing, numbers with their currency or percent sign. Notes, boxes and pictures come last. */
export const readXlsx = guarded(async (bytes) => {
  const parts = await archiveParts(bytes);
  const isLarge = parts.unpackedBytes(/^xl\/worksheets\//) > manyBytes;
  const about = { drawings: await sheetDrawings(parts), calendar: await calendarOf(parts) };
  try {
    return await (isLarge ? rowByRow(bytes, parts.names, about) : wholeWorkbook(bytes, about));
  } catch (error) {
    if (error instanceof RejectedError || !(await isUnusual(parts))) throw error;
    return plainWorkbook(bytes);
  }
});
