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
import { mostTableRows, tableOf } from './tables/table.ts';
import { withUsualNames, type UsualNames } from './usualNames.ts';
import { withUsualTags } from './usualTags.ts';
import { emptyWorkbook, ignoreNodes } from './workbooks.ts';

/** A page of one sheet: its name, a line a row. Of a hidden sheet no line is kept. */
const sheetPage = (sheet: ExcelJS.Worksheet, reading: SheetReading, hidden: HiddenCells, isHidden = false): PageText => {
  const lines = [sheet.name];
  const first: string[][] = [];
  const lineOf = rowLines();
  sheet.eachRow((row) => {
    const cells = reading.cellsOf(row, hidden);
    if (cells.length === 0 || isHidden) return;
    lines.push(reading.counted(lineOf(cells)));
    if (first.length < mostTableRows) first.push(asTableRow(cells));
  });
  const table = tableOf(first);
  return stated(lines.join('\n'), table ? [table] : []);
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

/** A workbook that is opened to be read. */
interface Opened {
  bytes: Uint8Array;
  parts: ArchiveParts;
  sheets: readonly ListedSheet[];
}

const wholeWorkbook = async ({ bytes, parts, sheets }: Opened, reading: SheetReading): Promise<PageText[]> => {
  const { worksheets } = await opened(bytes);
  // An archive without a workbook in it; of one there may be charts only.
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

/** The sheets row by row; the whole of them at once where the library that does so does not find each. */
const rowByRow = async (workbook: Opened, reading: SheetReading): Promise<PageText[]> => {
  const { bytes, parts, sheets } = workbook;
  const pages = await readLargeXlsx(bytes, parts, sheets, reading).catch((error: unknown) => {
    // What is too large row by row is so at once, too.
    if (error instanceof RejectedError) throw error;
  });
  return pages ?? wholeWorkbook(workbook, reading);
};

/** Excel is to work out every formula when it opens the workbook: ECMA-376, part 1, 18.2.2. */
const worksOutLater = async ({ read }: ArchiveParts): Promise<boolean> =>
  /<(?:\w+:)?calcPr\s[^<>]*fullCalcOnLoad="(?:1|true)"/.test(Buffer.from((await read('xl/workbook.xml')) ?? []).toString());

const isChartSheet = (part: string): boolean => part.startsWith('xl/chartsheets/');

/** Sheets of one chart, which exceljs passes over: what their charts say is read with what stands beside cells. */
const withChartSheets = (pages: readonly PageText[], sheets: readonly ListedSheet[]): PageText[] => {
  const whole = [...pages];
  for (const [index, { name, part }] of sheets.filter(({ isHidden }) => !isHidden).entries())
    if (isChartSheet(part)) whole.splice(index, 0, stated(name));
  return whole;
};

/** The sheets and what is to be told of them; where noughts only stand for what was never worked out, without them. */
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

/** Tags of what is held whole, however sheets are read. A million long texts of their own have 4 million; Excel allows 65,490 styles. */
const mostTags = { 'xl/sharedStrings.xml': 20_000_000, 'xl/styles.xml': 2_000_000 };

const usual: UsualNames = {
  main: 'xl/workbook.xml',
  numbered: { kind: 'worksheet', begin: 'xl/worksheets/sheet' },
  single: { sharedStrings: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' },
};

/** Excel: a page a sheet, a line a row, a tab between cells; dates in one writing, numbers with their currency or percent sign. Notes, boxes and pictures come last. */
export const readXlsx = guarded(async (file) => {
  const named = await withUsualNames(file, await archiveParts(file), usual);
  const bytes = await withUsualTags(named, await archiveParts(named));
  const parts = await archiveParts(bytes);
  for (const [name, most] of Object.entries(mostTags)) await checkTags(parts, [name], most);
  const { pages, notes } = await readSheets({ bytes, parts, sheets: await sheetList(parts) });
  return { ...(await withBeside(pages, parts)), engine, notes };
});
