import type ExcelJS from 'exceljs';
import { archiveInOrder } from './archiveInOrder.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { cellsAsLetters } from './cellsAsLetters.ts';
import { hiddenCells, type HiddenCells } from './hiddenCells.ts';
import { stated, type PageText } from './pagedText.ts';
import type { ListedSheet } from './sheetList.ts';
import { asTableRow, SheetReading } from './sheetReading.ts';
import { rowLines } from './tables/rowLines.ts';
import { mostTableRows, tableOf } from './tables/table.ts';
import { rowReader } from './workbooks.ts';

/** The name that the library's types do not show. */
const nameOf = (sheet: object): string => ('name' in sheet && typeof sheet.name === 'string' ? sheet.name : '');

/** Where the library takes a sheet from, which its types do not show, becomes one that it reads as it is. */
const withLetters = (sheet: AsyncIterable<ExcelJS.Row>): void => {
  if ('iterator' in sheet) Object.assign(sheet, { iterator: cellsAsLetters(sheet.iterator as AsyncIterable<Uint8Array>) });
};

/** Of a hidden sheet no line is kept. */
const pageOf = async (
  sheet: AsyncIterable<ExcelJS.Row>,
  { name, isHidden }: Pick<ListedSheet, 'name' | 'isHidden'>,
  reading: SheetReading,
  hidden: HiddenCells,
): Promise<PageText> => {
  const lines = [name];
  const first: string[][] = [];
  const lineOf = rowLines();
  for await (const row of sheet) {
    const cells = reading.cellsOf(row, hidden);
    if (cells.length === 0 || isHidden) continue;
    lines.push(reading.counted(lineOf(cells)));
    if (first.length < mostTableRows) first.push(asTableRow(cells));
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

/** Pages in the order of the workbook; those that it does not list last. */
const inShownOrder = (pages: ReadonlyMap<string, PageText>, sheets: readonly ListedSheet[]): PageText[] => {
  const parts = new Set([...sheets.map(({ part }) => part), ...pages.keys()]);
  return [...parts].flatMap((part) => pages.get(part) ?? []);
};

/**
 * The cells of a workbook row by row, as no more is held than their text: 200,000 rows of five cells took 411 MiB, and 1,030 where the whole workbook
 * was. What belongs to sheets and not to rows, as notes and pictures, is not read so. Undefined where the library does not find each sheet.
 */
export const readLargeXlsx = async (
  bytes: Uint8Array,
  parts: ArchiveParts,
  sheets: readonly ListedSheet[],
  reading = new SheetReading(),
): Promise<PageText[] | undefined> => {
  const reader = rowReader(await archiveInOrder(bytes, sheetsLast), {
    entries: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  });
  // A workbook without letters of its own would be laid aside, too.
  Object.assign(reader, { sharedStrings: [] });
  const inOrder = parts.names.filter(isSheet);
  const pages = new Map<string, PageText>();
  let read = 0;
  for await (const sheet of reader) {
    // The library does not tell of every sheet which part it is, and what it is called: they come in the order of the archive.
    const part = inOrder[read++] ?? '';
    const listed = sheets.find((each) => each.part === part) ?? { name: nameOf(sheet), isHidden: false };
    withLetters(sheet);
    const page = await pageOf(sheet, listed, reading, await hiddenCells(parts, part));
    if (listed.isHidden) reading.hasHidden = true;
    else pages.set(part, page);
  }
  const isWhole = read === parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  return isWhole ? inShownOrder(pages, sheets) : undefined;
};
