import type { Cell, CellRichTextValue } from 'exceljs';
import { usualCalendar } from './calendar.ts';
import { isHiddenBy } from './hidingFormat.ts';
import { raised } from './raised.ts';
import { inFont } from './signLetters.ts';
import { numberText } from './shownNumber.ts';
import { dateOf, dateText, isOfTime, truthText } from './shownValues.ts';

/** What went wrong in a formula: exceljs would write "[object Object]". */
const isFault = (value: unknown): value is { error: string } => typeof value === 'object' && value !== null && 'error' in value;

const isRich = (value: unknown): value is CellRichTextValue => typeof value === 'object' && value !== null && 'richText' in value;
const richText = ({ richText: pieces }: CellRichTextValue, fontOfCell: string | undefined): string =>
  pieces.map(({ text, font }) => inFont(font?.vertAlign === 'superscript' ? raised(text) : text, font?.name ?? fontOfCell)).join('');

const dayMs = 24 * 60 * 60 * 1000;

/** What a formula came to; exceljs takes one that is only filled down from another, in rows that it reads one by one, for data. */
interface Calculated {
  result?: unknown;
}
const isCalculated = (value: unknown): value is Calculated =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** What a cell holds where that is a formula: undefined where its result is not in the file. */
export const resultOf = (cell: Cell): { result: unknown } | undefined => {
  const { value } = cell;
  if (!isCalculated(value)) return undefined;
  // Nought and FALSE are not in the value.
  const known: unknown = cell.result;
  const result = known ?? value.result;
  return { result: Number.isNaN(result) || result === '' ? undefined : result };
};

/** What a cell shows: its value, with what its format says of it. Of nought and FALSE in formulas exceljs itself would say nothing. */
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
  // The types say that it is letters; it is their number where the file does not have them.
  return inFont((cell.text as string | number).toString(), font);
};
