import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import { RejectedError } from '../../../runtime/errors.ts';
import { checkArchive } from './checkArchive.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';
import { stated } from './pagedText.ts';

const nodeBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Checks the archive first; what a parser cannot read is a damaged file. */
const guarded =
  (read: (bytes: Uint8Array) => Promise<ReadDocument>): DocumentReader =>
  async (bytes) => {
    await checkArchive(bytes);
    try {
      return await read(bytes);
    } catch (error) {
      throw error instanceof RejectedError ? error : new RejectedError('FILE_CORRUPT', { cause: error });
    }
  };

/** Word. */
export const readDocx = guarded(async (bytes) => {
  const { value } = await mammoth.extractRawText({ buffer: nodeBuffer(bytes) });
  return { pages: [stated(value)], engine: 'mammoth 1.13.0' };
});

const cellText = (cell: ExcelJS.Cell): string => {
  const { value } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'object' && value !== null && 'result' in value && value.result instanceof Date)
    return value.result.toISOString().slice(0, 10);
  return cell.text;
};

const sheetText = (sheet: ExcelJS.Worksheet): string => {
  const rows: string[] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell) => {
      cells.push(cellText(cell));
    });
    rows.push(cells.join('\t'));
  });
  return [sheet.name, ...rows].join('\n');
};

/** Excel: one page a sheet, values as they are shown, a tab between cells. */
export const readXlsx = guarded(async (bytes) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.read(Readable.from([nodeBuffer(bytes)]));
  return { pages: workbook.worksheets.map((sheet) => stated(sheetText(sheet))), engine: 'exceljs 4.4.0' };
});

/** PowerPoint and OpenDocument text. */
export const readOtherOffice = guarded(async (bytes) => {
  const document = await parseOffice(nodeBuffer(bytes));
  return { pages: [stated(document.toText())], engine: 'officeparser 7.8.0' };
});
