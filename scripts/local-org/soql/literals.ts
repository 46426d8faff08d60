import type { FieldValue } from '../orgTypes.ts';
import { SalesforceError } from '../salesforceError.ts';

/** A half-open span of time that a date literal names. */
export interface Period {
  from: number;
  to: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text between a literal's quotes. */
export const unquote = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) =>
      escape.length === 5 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : (escapes[escape] ?? escape),
    );

const startOfDay = (): number => Math.floor(Date.now() / dayMs) * dayMs;

/** TODAY, YESTERDAY, TOMORROW, LAST_N_DAYS:n and NEXT_N_DAYS:n, in UTC. Others are refused rather than answered wrongly. */
export const period = (literal: string): Period => {
  const [name = '', count = '0'] = literal.toUpperCase().split(':');
  const today = startOfDay();
  const days = Number(count) * dayMs;
  const periods: Partial<Record<string, Period>> = {
    TODAY: { from: today, to: today + dayMs },
    YESTERDAY: { from: today - dayMs, to: today },
    TOMORROW: { from: today + dayMs, to: today + 2 * dayMs },
    LAST_N_DAYS: { from: today - days, to: today + dayMs },
    NEXT_N_DAYS: { from: today + dayMs, to: today + dayMs + days },
  };
  const found = periods[name];
  if (!found) throw new SalesforceError('MALFORMED_QUERY', `The date literal ${literal} is not supported by this org`);
  return found;
};

/** The value of one literal of a condition. */
export const literalValue = (text: string, literalType: string | undefined): FieldValue => {
  switch (literalType) {
    case 'STRING':
      return unquote(text);
    case 'INTEGER':
    case 'DECIMAL':
      return Number(text);
    case 'BOOLEAN':
      return text.toUpperCase() === 'TRUE';
    case 'NULL':
      return null;
    case 'DATE':
    case 'DATETIME':
      return text;
    default:
      throw new SalesforceError('MALFORMED_QUERY', `The literal ${text} is not supported by this org`);
  }
};
