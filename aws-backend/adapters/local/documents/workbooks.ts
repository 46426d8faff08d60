import ExcelJS from 'exceljs';
import utils from 'exceljs/lib/utils/utils.js';
import CellXform from 'exceljs/lib/xlsx/xform/sheet/cell-xform.js';
import { dayInLetters } from './cellsAsLetters.ts';
import { isOfTime } from './shownValues.ts';

/** By itself exceljs takes each format with an "M" or a "d" for one of dates, also where the letter is only shown: "0.0,,M". */
utils.isDateFmt = (format) => isOfTime(format ?? '');

const { parseClose } = CellXform.prototype;
/** Of a day that is written out exceljs takes the year for its number: 2026 days after 1900. */
CellXform.prototype.parseClose = function (name) {
  if (name === 'c' && this.t === 'd' && typeof this.model?.value === 'string') {
    this.t = 'str';
    this.model.value = dayInLetters(this.model.value);
  }
  return Reflect.apply(parseClose, this, [name]);
};

const skip = (): Promise<void> => Promise.resolve();

/** What stands beside and over cells is read by us: where openpyxl wrote it, exceljs takes the file for damaged. */
const cellsOnly = Object.fromEntries(
  ['WorksheetRels', 'Drawing', 'DrawingRels', 'VmlDrawing', 'Comment', 'Table', 'Media'].map((part) => [`_process${part}Entry`, skip]),
);

/**
 * Nodes that lead there, and those that exceljs spreads over every cell or column of their range, of which a sheet has 17 billion and a file may name
 * as many as it likes: none of them holds a text. Which columns are hidden is read by us.
 */
export const ignoreNodes = [
  ...['drawing', 'legacyDrawing', 'picture', 'tableParts', 'hyperlinks'],
  ...['mergeCells', 'dataValidations', 'conditionalFormatting', 'cols'],
];

/** A workbook to be read, with its cells and nothing else: names of ranges, as filters have, would be spread over each of their cells, too. */
export const emptyWorkbook = (): ExcelJS.Workbook => {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook.xlsx, cellsOnly);
  Object.defineProperty(workbook.definedNames, 'model', { value: [], writable: true });
  return workbook;
};

/** Reads the sheets of a workbook row by row. */
export const rowReader = (...given: ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookReader>): ExcelJS.stream.xlsx.WorkbookReader =>
  new ExcelJS.stream.xlsx.WorkbookReader(...given);
