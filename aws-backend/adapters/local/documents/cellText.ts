import type { Cell } from 'exceljs';
import { usualCalendar } from './calendar.ts';
import { numberText } from './shownNumber.ts';
import { dateText, truthText } from './shownValues.ts';

/** What went wrong in a formula: exceljs would write "[object Object]". */
const isFault = (value: unknown): value is { error: string } => typeof value === 'object' && value !== null && 'error' in value;

const dayMs = 24 * 60 * 60 * 1000;

/** What a cell shows: its value, with what its format says of it. Of nought and FALSE in formulas exceljs itself would say nothing. */
export const cellText = (cell: Cell, { is1904, daysOff } = usualCalendar): string => {
  const value = cell.formula ? cell.result : cell.value;
  if (value instanceof Date) return dateText(new Date(value.getTime() + daysOff * dayMs), is1904, cell.numFmt);
  if (isFault(value)) return value.error;
  if (typeof value === 'boolean') return truthText(value);
  if (typeof value === 'number') return numberText(value, cell.numFmt);
  // The types say that it is letters; it is their number where the file does not have them.
  return (cell.text as string | number).toString();
};
