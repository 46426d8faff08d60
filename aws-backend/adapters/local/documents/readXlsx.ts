import { Readable } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { Note } from '../../../contracts/notes.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { archiveParts, type ArchiveParts } from './archiveParts.ts';
import { calendarOf } from './calendar.ts';
import { guarded } from './guarded.ts';
import { hiddenCells, nothingHidden, type HiddenCells } from './hiddenCells.ts';
import { pictureMarks, type MarkedDocument } from './markedPictures.ts';
import { stated, type PageText } from './pagedText.ts';
import { readLargeXlsx } from './readLargeXlsx.ts';
import { savedBlankResults } from './savedResults.ts';
import { sheetDrawings } from './sheetDrawings.ts';
import { sheetList, type ListedSheet } from './sheetList.ts';
import { asTableRow, SheetReading } from './sheetReading.ts';
import { checkTags } from './tagsIn.ts';
import { rowLines } from './tables/rowLines.ts';
import { maxTableRows, tableOf } from './tables/table.ts';
import { withUsualNames, type UsualNames } from './usualNames.ts';
import { withUsualTags } from './usualTags.ts';
import { emptyWorkbook, ignoreNodes } from './workbooks.ts';

/** Returns the page of a sheet: its name, then one line per row. Keeps no lines of a hidden sheet. */
const sheetPage = (sheet: ExcelJS.Worksheet, reading: SheetReading, hidden: HiddenCells, isHidden = false): PageText => {
  const lines = [sheet.name];
  const first: string[][] = [];
  const lineOf = rowLines();
  sheet.eachRow((row) => {
    const cells = reading.cellsOf(row, hidden);
    if (cells.length === 0 || isHidden) return;
    lines.push(reading.counted(lineOf(cells)));
    if (first.length < maxTableRows) first.push(asTableRow(cells));
  });
  const table = tableOf(first);
  return stated(lines.join('\n'), table ? [table] : []);
};

const engine = 'exceljs 4.4.0';

/** Larger sheets are streamed, because a whole workbook takes twenty times their size in memory. */
const manyBytes = 16 * 1024 * 1024;

/** The most rows of a sheet: support.microsoft.com, "Excel specifications and limits". exceljs iterates up to any number in a file. */
const maxRows = 1_048_576;

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = emptyWorkbook();
  await workbook.xlsx.read(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]), { ignoreNodes });
  if (workbook.worksheets.some(({ rowCount }) => rowCount > maxRows)) throw new RejectedError('FILE_CORRUPT');
  return workbook;
};

/** A workbook with its parts and list of sheets. */
interface Opened {
  bytes: Uint8Array;
  parts: ArchiveParts;
  sheets: readonly ListedSheet[];
}

const wholeWorkbook = async ({ bytes, parts, sheets }: Opened, reading: SheetReading): Promise<PageText[]> => {
  const { worksheets } = await opened(bytes);
  // The archive has no workbook. A workbook with only chart sheets has no worksheets, but a list.
  if (worksheets.length + sheets.length === 0) throw new RejectedError('FILE_CORRUPT');
  const pages: PageText[] = [];
  for (const sheet of worksheets) {
    const listed = sheets.find(({ name }) => name === sheet.name);
    const page = sheetPage(sheet, reading, listed ? await hiddenCells(parts, listed.part) : nothingHidden, listed?.isHidden);
    if (listed?.isHidden) reading.hasHidden = true;
    else pages.push(page);
  }
  return pages;
};

/** Streams the sheets, or reads the whole workbook if exceljs doesn't find every sheet when streaming. */
const rowByRow = async (workbook: Opened, reading: SheetReading): Promise<PageText[]> => {
  const { bytes, parts, sheets } = workbook;
  const pages = await readLargeXlsx(bytes, parts, sheets, reading).catch((error: unknown) => {
    // A workbook that is too large for streaming is too large as a whole, too.
    if (error instanceof RejectedError) throw error;
  });
  return pages ?? wholeWorkbook(workbook, reading);
};

/** Whether Excel must calculate all formulas on load: ECMA-376, part 1, 18.2.2. */
const worksOutLater = async ({ read }: ArchiveParts): Promise<boolean> =>
  /<(?:\w+:)?calcPr\s[^<>]*fullCalcOnLoad="(?:1|true)"/.test(Buffer.from((await read('xl/workbook.xml')) ?? []).toString());

const isChartSheet = (part: string): boolean => part.startsWith('xl/chartsheets/');

/** Adds pages for chart sheets, which exceljs ignores; the text of their charts is added later. */
const withChartSheets = (pages: readonly PageText[], sheets: readonly ListedSheet[]): PageText[] => {
  const whole = [...pages];
  for (const [index, { name, part }] of sheets.filter(({ isHidden }) => !isHidden).entries())
    if (isChartSheet(part)) whole.splice(index, 0, stated(name));
  return whole;
};

/** Returns the sheets and notes; without zeros if they only stand for formulas that were never calculated. */
const readSheets = async (workbook: Opened): Promise<{ pages: PageText[]; notes: Note[] }> => {
  const isLarge = workbook.parts.unpackedBytes(/^xl\/worksheets\//) > manyBytes;
  const calendar = await calendarOf(workbook.parts);
  const read = async (areNoughtsBlank: boolean) => {
    const reading = new SheetReading(calendar, areNoughtsBlank);
    return { reading, pages: await (isLarge ? rowByRow : wholeWorkbook)(workbook, reading) };
  };
  const first = await read(false);
  const { pages, reading } = first.reading.areFormulasNoughts && (await worksOutLater(workbook.parts)) ? await read(true) : first;
  reading.areBlanksSaved = reading.areFormulasBlank && (await savedBlankResults(workbook.parts));
  reading.hasHidden ||= workbook.sheets.some(({ isHidden, part }) => isHidden && isChartSheet(part));
  return { pages: withChartSheets(pages, workbook.sheets), notes: reading.notes };
};

/** Adds the content outside of cells to the sheets. */
const withBeside = async (pages: readonly PageText[], parts: ArchiveParts): Promise<Pick<MarkedDocument, 'pages' | 'pictures'>> => {
  const beside = await sheetDrawings(parts);
  const { pictures, markFor } = pictureMarks();
  const whole = pages.map((page) => {
    const { lines = [], pictures: names = [] } = beside.get(/^.*/.exec(page.text)?.[0].trim() ?? '') ?? {};
    return { ...page, text: [page.text, ...lines, ...names.map((name) => markFor(() => parts.read(name)))].join('\n') };
  });
  return { pages: whole, pictures };
};

/** The most tags in parts that are always parsed as a whole. A million long shared strings have 4 million; Excel allows 65,490 styles. */
const maxTags = { 'xl/sharedStrings.xml': 20_000_000, 'xl/styles.xml': 2_000_000 };

const usual: UsualNames = {
  main: 'xl/workbook.xml',
  numbered: { kind: 'worksheet', begin: 'xl/worksheets/sheet' },
  single: { sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' },
};

/**
 * Reads Excel files: one page per sheet, one line per row, tabs between cells; ISO dates, numbers with currency or percent sign. Then
 * notes, text boxes and images.
 */
export const readXlsx = guarded(async (file) => {
  const named = await withUsualNames(file, await archiveParts(file), usual);
  const bytes = await withUsualTags(named, await archiveParts(named));
  const parts = await archiveParts(bytes);
  for (const [name, most] of Object.entries(maxTags)) await checkTags(parts, [name], most);
  const { pages, notes } = await readSheets({ bytes, parts, sheets: await sheetList(parts) });
  return { ...(await withBeside(pages, parts)), engine, notes };
});
