import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { cellText } from './cellText.ts';
import { stated, type PageText } from './pagedText.ts';
import { mostTableColumns, mostTableRows, tableOf } from './tables/table.ts';

const cellsOf = (row: ExcelJS.Row): string[] => {
  const cells: string[] = [];
  row.eachCell((cell) => {
    cells.push(cellText(cell));
  });
  return cells;
};

const firstCellsOf = (row: ExcelJS.Row): string[] =>
  Array.from({ length: Math.min(row.cellCount, mostTableColumns) }, (_, column) => cellText(row.getCell(column + 1)));

/** The name that the library's types do not show. */
const nameOf = (sheet: object): string => ('name' in sheet && typeof sheet.name === 'string' ? sheet.name : '');

const pageOf = async (sheet: ExcelJS.stream.xlsx.WorksheetReader): Promise<PageText> => {
  const lines = [nameOf(sheet)];
  const first: string[][] = [];
  for await (const row of sheet) {
    const cells = cellsOf(row);
    if (cells.length > 0) lines.push(cells.join('\t'));
    if (first.length < mostTableRows) first.push(firstCellsOf(row));
  }
  const table = tableOf(first);
  return stated(lines.join('\n'), table ? [table] : []);
};

/**
 * Whether the library can read a workbook of such parts row by row. It takes sheets as they come, once it knows letters and relations, and looks
 * up names and formats then: these have to come first, or those last, as Excel and most programs write them.
 */
export const isInOrder = (names: readonly string[]): boolean => {
  const isSheet = (name: string): boolean => /^xl\/worksheets\/sheet\d+\.xml$/.test(name);
  const [first, last] = [names.findIndex(isSheet), names.findLastIndex(isSheet)];
  const at = (name: string): number => names.indexOf(`xl/${name}`);
  const isKnown = ['workbook.xml', 'styles.xml'].every((name) => at(name) >= 0 && at(name) < first);
  const waits = at('sharedStrings.xml') < 0 || at('sharedStrings.xml') > last || at('_rels/workbook.xml.rels') > last;
  return first >= 0 && (isKnown || waits);
};

/**
 * The cells of a workbook row by row, as no more is held than their text: 200,000 rows of five cells took 411 MiB, and 1,030 where the whole workbook
 * was. What belongs to sheets and not to rows, as notes and pictures, is not read so.
 */
export const readLargeXlsx = async (bytes: Uint8Array): Promise<PageText[]> => {
  const stream = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(stream, {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  });
  const pages: PageText[] = [];
  for await (const sheet of reader) pages.push(await pageOf(sheet));
  return pages;
};
