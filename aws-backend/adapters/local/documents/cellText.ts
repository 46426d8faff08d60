import type { Cell } from 'exceljs';

/** A date with its time where it has one: a whole day is midnight. Excel's day 0 is 30 December 1899: what lies on it is a time of day. */
const dateText = (date: Date): string => {
  // Beyond what a date can be, as a time that a formula made negative: Excel shows no date either.
  if (Number.isNaN(date.getTime())) return '#####';
  const text = date.toISOString();
  return date.getUTCFullYear() < 1900 ? text.slice(11, 16) : text.replace('T00:00:00.000Z', '').replace('T', ' ').slice(0, 16);
};

/** ECMA-376, part 1, 18.8.31: the part of a number format for a number of that sign, without colours, conditions, and room for other letters. */
const partOf = (format: string, value: number): string => {
  const [positive = '', negative = `-${positive}`] = format.split(';');
  return (value < 0 ? negative : positive)
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replaceAll('\\', '');
};

const digits = /[#0?][#0?,]*(?:\.([#0?]+))?/;
const currency = /[\p{Sc}]|(?<!\p{L})\p{Lu}{3}(?!\p{L})/u;

/** A share or an amount as the sheet shows it, in English writing: the number alone would not say of what it is. Undefined for other numbers. */
const shown = (value: number, format = ''): string | undefined => {
  const part = partOf(format, value).replaceAll('"', '');
  const [written, decimals = ''] = digits.exec(part) ?? [];
  if (written === undefined || !(part.includes('%') || currency.test(part))) return undefined;
  const size = Math.abs(part.includes('%') ? value * 100 : value);
  const number = new Intl.NumberFormat('en', {
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    useGrouping: written.includes(','),
  }).format(size);
  return part.replace(written, number).trim();
};

/** What went wrong in a formula: exceljs would write "[object Object]". */
const isFault = (value: unknown): value is { error: string } => typeof value === 'object' && value !== null && 'error' in value;

/** What a cell shows: its value, with its currency or percent sign, but no other number format. */
export const cellText = (cell: Cell): string => {
  const value = cell.formula ? cell.result : cell.value;
  if (value instanceof Date) return dateText(value);
  if (isFault(value)) return value.error;
  return (typeof value === 'number' ? shown(value, cell.numFmt) : undefined) ?? cell.text;
};
