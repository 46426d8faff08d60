import { shownWords } from './shownWords.ts';

/** ECMA-376, part 1, 18.8.31: the part of a number format for a number of that sign, without colours, and room for other letters. */
const partOf = (format: string, value: number): string => {
  const [positive = '', negative = `-${positive}`] = format.split(';');
  return (value < 0 ? negative : positive)
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replaceAll('\\', '')
    .replaceAll('"', '');
};

/** Digits, and commas behind them that divide by a thousand each. */
const digits = /(?<whole>[#0?][#0?,]*?)(?:\.(?<decimals>[#0?]+))?(?<thousands>,*)(?![#0?,])/;
/** Parts for numbers of some size, which are chosen by the number; powers of ten, and fractions. */
const conditional = /\[[<>=]/;
const special = /E[+-]|[#0?] *\/ *[#0?\d]/i;
/** What says of what a number is, as "%", "€", "kg" and "M". */
const sign = /[%\p{Sc}\p{L}]/u;
const isGeneral = /^(?:general|@)?$/i;

/** Excel shows no more digits: support.microsoft.com, "Excel specifications and limits", number precision. */
const mostDigits = 15;
const plain = (value: number): string => String(Number(value.toPrecision(mostDigits)));

/** Digits put into a mask from the right, as "00000-0000" of a postal code and "+00 00 0000 0000" of a telephone. */
const inMask = (part: string, value: number): string => {
  let left = String(Math.round(Math.abs(value)));
  let filled = '';
  const first = part.search(/[#0?]/);
  for (let at = part.length - 1; at >= first; at -= 1) {
    const place = part.charAt(at);
    const isPlace = /[#0?]/.test(place);
    filled = (isPlace ? left.slice(-1) || place.replace(/[#?]/, '') : place) + filled;
    if (isPlace) left = left.slice(0, -1);
  }
  return `${part.slice(0, first)}${left}${filled}`.trim();
};

/** A number as the sheet shows it, in English writing, where the number alone would not say of what it is, or lose noughts before it. */
const withSign = (value: number, format: string): string | undefined => {
  if (isGeneral.test(format)) return undefined;
  const said = shownWords(value, format);
  if (said !== undefined || conditional.test(format)) return said;
  const part = partOf(format, value);
  if (/general/i.test(part)) return part.replace(/general/i, plain(Math.abs(value))).trim();
  const { whole, decimals = '', thousands = '' } = digits.exec(part)?.groups ?? {};
  if (whole === undefined || special.test(part)) return undefined;
  const rest = part.replace(digits, '');
  if (/[#0?]/.test(rest)) return decimals === '' && Number.isInteger(value) ? inMask(part, value) : undefined;
  const noughts = whole.includes(',') ? 1 : whole.replaceAll(/[^0]/g, '').length;
  if (!sign.test(rest) && noughts < 2) return undefined;
  const number = new Intl.NumberFormat('en', {
    minimumIntegerDigits: Math.min(21, Math.max(1, noughts)),
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(','),
  }).format((Math.abs(value) * (part.includes('%') ? 100 : 1)) / 1000 ** thousands.length);
  return part.replace(digits, number).trim();
};

/** A number with what its format says of it, or alone. */
export const numberText = (value: number, format = ''): string => withSign(value, format) ?? plain(value);
