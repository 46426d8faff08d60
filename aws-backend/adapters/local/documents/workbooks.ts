import ExcelJS from 'exceljs';
import utils from 'exceljs/lib/utils/utils.js';
import CellXform from 'exceljs/lib/xlsx/xform/sheet/cell-xform.js';
import { dayInLetters } from './cellsAsLetters.ts';
import { isOfTime } from './shownValues.ts';

/** exceljs takes every format with "M" or "d" for a date format, even if the letter is literal: "0.0,,M". */
utils.isDateFmt = (format) => isOfTime(format ?? '');

const { parseClose } = CellXform.prototype;
/** exceljs takes the year of ISO dates for a serial number: 2026 days after 1900. */
CellXform.prototype.parseClose = function (name) {
  if (name === 'c' && this.t === 'd' && typeof this.model?.value === 'string') {
    this.t = 'str';
    this.model.value = dayInLetters(this.model.value);
  }
  return Reflect.apply(parseClose, this, [name]);
};

const skip = (): Promise<void> => Promise.resolve();

/** Skips content outside cells, which our own code reads: exceljs fails on files of openpyxl with it. */
const cellsOnly = Object.fromEntries(
  ['WorksheetRels', 'Drawing', 'DrawingRels', 'VmlDrawing', 'Comment', 'Table', 'Media'].map((part) => [`_process${part}Entry`, skip]),
);

/**
 * Nodes that reference this content, and nodes without text that exceljs expands to every cell or column of their range, up to the 17
 * billion cells of a sheet. Our own code reads which columns are hidden.
 */
export const ignoreNodes = [
  ...['drawing', 'legacyDrawing', 'picture', 'tableParts', 'hyperlinks'],
  ...['mergeCells', 'dataValidations', 'conditionalFormatting', 'cols'],
];

/** Returns a workbook that reads only cells. Defined names, as of filters, would be expanded to every cell of their range, too. */
export const emptyWorkbook = (): ExcelJS.Workbook => {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook.xlsx, cellsOnly);
  Object.defineProperty(workbook.definedNames, 'model', { value: [], writable: true });
  return workbook;
};

/** Returns a streaming reader of a workbook's sheets. */
export const rowReader = (...given: ConstructorParameters<typeof ExcelJS.stream.xlsx.WorkbookReader>): ExcelJS.stream.xlsx.WorkbookReader =>
  new ExcelJS.stream.xlsx.WorkbookReader(...given);
