import type { Cell, CellRichTextValue } from 'exceljs';
import { usualCalendar } from './calendar.ts';
import { isHiddenBy } from './hidingFormat.ts';
import { raised } from './raised.ts';
import { inFont } from './signLetters.ts';
import { numberText } from './shownNumber.ts';
import { dateOf, dateText, isOfTime, truthText } from './shownValues.ts';

/** An error value, which exceljs would write as "[object Object]". */
const isFault = (value: unknown): value is { error: string } => typeof value === 'object' && value !== null && 'error' in value;

const isRich = (value: unknown): value is CellRichTextValue => typeof value === 'object' && value !== null && 'richText' in value;
const richText = ({ richText: pieces }: CellRichTextValue, fontOfCell: string | undefined): string =>
  pieces.map(({ text, font }) => inFont(font?.vertAlign === 'superscript' ? raised(text) : text, font?.name ?? fontOfCell)).join('');

const dayMs = 24 * 60 * 60 * 1000;

/** A formula's result. When streaming, exceljs returns shared formulas as plain data. */
interface Calculated {
  result?: unknown;
}
const isCalculated = (value: unknown): value is Calculated =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** Returns the result of a formula cell, undefined for other cells; `result` is undefined if the file doesn't store it. */
export const resultOf = (cell: Cell): { result: unknown } | undefined => {
  const { value } = cell;
  if (!isCalculated(value)) return undefined;
  // The value lacks 0 and FALSE.
  const known: unknown = cell.result;
  const result = known ?? value.result;
  return { result: Number.isNaN(result) || result === '' ? undefined : result };
};

/** Returns the displayed text of a cell. exceljs itself omits 0 and FALSE as results of formulas. */
export const cellText = (cell: Cell, { is1904, daysOff } = usualCalendar): string => {
  const calculated = resultOf(cell);
  const value = calculated ? calculated.result : cell.value;
  if ((calculated && value === undefined) || isHiddenBy(cell.numFmt, value)) return '';
  if (calculated && typeof value === 'number' && isOfTime(cell.numFmt)) return dateText(dateOf(value, is1904), is1904, cell.numFmt);
  if (value instanceof Date) return dateText(new Date(value.getTime() + daysOff * dayMs), is1904, cell.numFmt);
  if (isFault(value)) return value.error;
  if (typeof value === 'boolean') return truthText(value);
  if (typeof value === 'number') return numberText(value, cell.numFmt);
  const font = (cell as Partial<Cell>).font?.name;
  if (calculated && typeof value === 'string') return inFont(value, font);
  if (isRich(value)) return richText(value, font);
  // Typed as a string, but a number (the index) if the file lacks the shared string.
  return inFont((cell.text as string | number).toString(), font);
};
