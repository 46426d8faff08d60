/** The condition of a format section: ECMA-376, part 1, 18.8.31. */
const condition = /\[(?<sign>[<>]=?|<>|=)(?<limit>-?\d+(?:\.\d+)?)\]/;
const holds: Readonly<Partial<Record<string, (value: number, limit: number) => boolean>>> = {
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
};

const isFor = (part: string, value: number): boolean => {
  const { sign = '', limit = '' } = condition.exec(part)?.groups ?? {};
  return holds[sign]?.(value, Number(limit)) ?? true;
};

const partFor = (parts: readonly string[], value: number): string => {
  const [positive = '', negative = positive, nought = positive] = parts;
  if (parts.some((part) => condition.test(part))) return parts.find((part) => isFor(part, value)) ?? '';
  return value < 0 ? negative : value === 0 ? nought : positive;
};

/** Letters, and symbols that stand for words. */
const words = /[\p{L}✓✔✗✘☐☑☒]/u;

const dash = /^\s*[-–—]\s*$/;

/** Returns the text that a format displays instead of a number, as [=1]"Yes";[=0]"No" does. Undefined if it displays the number. */
export const shownWords = (value: number, format: string): string | undefined => {
  const part = partFor(format.split(';'), value);
  const said = [...part.replace(/\[[^\]]*\]/g, '').matchAll(/"([^"]*)"|([✓✔✗✘☐☑☒])/gu)].map(([, text, sign]) => text ?? sign ?? '');
  const rest = part.replace(/"[^"]*"|\[[^\]]*\]|[_*\\]./g, '');
  // A dash beside a currency symbol means 0.
  if (/[#0?@]|general/i.test(rest) || said.some((text) => dash.test(text))) return undefined;
  return words.test(said.join('')) ? said.join('').trim() : undefined;
};
