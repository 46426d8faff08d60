import { SalesforceError } from '../salesforceError.ts';

/** The half-open time span of a date literal. */
export interface Period {
  from: number;
  to: number;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The start (midnight UTC) of a unit, `offset` units from the current one. Weeks start on Sunday, fiscal years in January. */
const start = (unit: Unit, offset: number): number => {
  const now = new Date();
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  switch (unit) {
    case 'DAY':
      return Date.UTC(year, month, day + offset);
    case 'WEEK':
      return Date.UTC(year, month, day - now.getUTCDay() + 7 * offset);
    case 'MONTH':
      return Date.UTC(year, month + offset);
    case 'QUARTER':
      return Date.UTC(year, month - (month % 3) + 3 * offset);
    case 'YEAR':
      return Date.UTC(year + offset, 0);
  }
};

const isUnit = (text: string | undefined): text is Unit => ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].includes(text ?? '');
const span = (unit: Unit, first: number, end: number): Period => ({ from: start(unit, first), to: start(unit, end) });

const named: Partial<Record<string, () => Period>> = {
  TODAY: () => span('DAY', 0, 1),
  YESTERDAY: () => span('DAY', -1, 0),
  TOMORROW: () => span('DAY', 1, 2),
  LAST_90_DAYS: () => span('DAY', -90, 1),
  NEXT_90_DAYS: () => span('DAY', 1, 91),
};
const offsets: Record<string, number> = { LAST: -1, THIS: 0, NEXT: 1 };

const ofUnit = (literal: string): Period | undefined => {
  const [, which = '', unit] = /^(LAST|THIS|NEXT)_(?:FISCAL_)?([A-Z]+)$/.exec(literal) ?? [];
  const offset = offsets[which];
  return offset === undefined || !isUnit(unit) || unit === 'DAY' ? undefined : span(unit, offset, offset + 1);
};

const counted = (literal: string): Period | undefined => {
  const [, before = '', unit, after = '', digits] = /^(LAST_N|NEXT_N|N)_(?:FISCAL_)?([A-Z]+?)S(_AGO)?:(\d+)$/.exec(literal) ?? [];
  if (!isUnit(unit) || (before === 'N') !== (after === '_AGO')) return undefined;
  const count = Number(digits);
  if (before === 'N') return span(unit, -count, 1 - count);
  // LAST_N_DAYS includes today; LAST_N of weeks, months, quarters and years excludes the current one.
  return before === 'LAST_N' ? span(unit, -count, unit === 'DAY' ? 1 : 0) : span(unit, 1, count + 1);
};

/** The time span of a date literal, relative to now: SOQL and SOSL Reference, "Date Formats and Date Literals". */
export const period = (literal: string): Period => {
  const upper = literal.toUpperCase();
  const found = named[upper]?.() ?? ofUnit(upper) ?? counted(upper);
  if (!found) throw new SalesforceError('MALFORMED_QUERY', `The date literal ${literal} is not supported by this org`);
  return found;
};
