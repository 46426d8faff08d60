import { shownWords } from './shownWords.ts';

/** ECMA-376, part 1, 18.8.31: returns the section of a number format for a value's sign, without colors and padding. */
const partOf = (format: string, value: number): string => {
  const [positive = '', negative = `-${positive}`] = format.split(';');
  return (value < 0 ? negative : positive)
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replaceAll('\\', '')
    .replaceAll('"', '');
};

/** Digit placeholders, followed by commas that divide by a thousand each. */
const digits = /(?<whole>[#0?][#0?,]*?)(?:\.(?<decimals>[#0?]+))?(?<thousands>,*)(?![#0?,])/;
/** Conditional sections; scientific formats and fractions. */
const conditional = /\[[<>=]/;
const special = /E[+-]|[#0?] *\/ *[#0?\d]/i;
/** Units, such as "%", "€", "kg" and "M". */
const sign = /[%\p{Sc}\p{L}]/u;
const isGeneral = /^(?:general|@)?$/i;

/** Excel's precision: support.microsoft.com, "Excel specifications and limits", number precision. */
const maxDigits = 15;
const plain = (value: number): string => String(Number(value.toPrecision(maxDigits)));

/** Fills a mask with digits from the right, such as "00000-0000" of postal codes and "+00 00 0000 0000" of phone numbers. */
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

/** Formats a number as displayed, in English notation, if it would otherwise lose its unit or leading zeros; else undefined. */
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

/** Returns a number with its unit, or as plain digits. */
export const numberText = (value: number, format = ''): string => withSign(value, format) ?? plain(value);
