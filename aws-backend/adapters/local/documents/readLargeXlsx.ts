import type ExcelJS from 'exceljs';
import { archiveInOrder } from './archiveInOrder.ts';
import type { ArchiveParts } from './archiveParts.ts';
import { cellsAsLetters } from './cellsAsLetters.ts';
import { hiddenCells, type HiddenCells } from './hiddenCells.ts';
import { stated, type PageText } from './pagedText.ts';
import type { ListedSheet } from './sheetList.ts';
import { asTableRow, SheetReading } from './sheetReading.ts';
import { rowLines } from './tables/rowLines.ts';
import { maxTableRows, tableOf } from './tables/table.ts';
import { rowReader } from './workbooks.ts';

/** Returns the sheet's name, which exceljs's types don't declare. */
const nameOf = (sheet: object): string => ('name' in sheet && typeof sheet.name === 'string' ? sheet.name : '');

/** Replaces the sheet's input stream, which exceljs's types don't declare, so that exceljs reads all cells correctly. */
const withLetters = (sheet: AsyncIterable<ExcelJS.Row>): void => {
  if ('iterator' in sheet) Object.assign(sheet, { iterator: cellsAsLetters(sheet.iterator as AsyncIterable<Uint8Array>) });
};

/** Reads a sheet; keeps no lines of a hidden one. */
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
    if (first.length < maxTableRows) first.push(asTableRow(cells));
  }
  const table = tableOf(first);
  return stated(lines.join('\n'), table ? [table] : []);
};

const isSheet = (name: string): boolean => /^xl\/worksheets\/sheet\d+\.xml$/.test(name);

/** The parts that sheets refer to. */
const about = ['xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];

/**
 * Puts the sheets last: exceljs reads parts in order, sets sheets aside that precede the parts they refer to, and then often misses the
 * rest of the archive.
 */
const sheetsLast = (names: readonly string[]): string[] => [...about, ...names.filter(isSheet)];

/** Returns pages in the workbook's order, unlisted ones last. */
const inShownOrder = (pages: ReadonlyMap<string, PageText>, sheets: readonly ListedSheet[]): PageText[] => {
  const parts = new Set([...sheets.map(({ part }) => part), ...pages.keys()]);
  return [...parts].flatMap((part) => pages.get(part) ?? []);
};

/**
 * Streams the cells of a workbook, keeping only their text: 200,000 rows of five cells took 411 MiB, and 1,030 MiB as a whole workbook.
 * Doesn't read content outside rows, such as notes and images. Undefined if exceljs doesn't find every sheet.
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
  // Without shared strings, exceljs would set sheets aside, too.
  Object.assign(reader, { sharedStrings: [] });
  const inOrder = parts.names.filter(isSheet);
  const pages = new Map<string, PageText>();
  let read = 0;
  for await (const sheet of reader) {
    // exceljs doesn't report the part and name of every sheet, but reads them in archive order.
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
