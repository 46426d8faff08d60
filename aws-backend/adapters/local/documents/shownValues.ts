/** Before these moments a workbook's first day ends, as it counts them: what lies on it is a time of day. */
const firstDayEnds = { usual: Date.UTC(1899, 11, 31), since1904: Date.UTC(1904, 0, 2) };

/** A date with its time where it has one: a whole day is midnight. */
export const dateText = (date: Date, is1904: boolean): string => {
  // Beyond what a date can be, as a time that a formula made negative: Excel shows no date either.
  if (Number.isNaN(date.getTime())) return '#####';
  const text = date.toISOString();
  return date.getTime() < (is1904 ? firstDayEnds.since1904 : firstDayEnds.usual)
    ? text.slice(11, 16)
    : text.replace('T00:00:00.000Z', '').replace('T', ' ').slice(0, 16);
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
const withSign = (value: number, format = ''): string | undefined => {
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

/** Excel shows no more digits: support.microsoft.com, "Excel specifications and limits", number precision. */
const mostDigits = 15;

/** A number with its currency or percent sign, or alone. */
export const numberText = (value: number, format?: string): string =>
  withSign(value, format) ?? String(Number(value.toPrecision(mostDigits)));

export const truthText = (value: boolean): string => (value ? 'TRUE' : 'FALSE');
