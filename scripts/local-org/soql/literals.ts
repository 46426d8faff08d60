import type { FieldValue } from '../orgTypes.ts';
import { malformedQuery, SalesforceError } from '../salesforceError.ts';

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Removes the quotes from a string literal and resolves its escape sequences. */
export const unquote = (quoted: string): string =>
  quoted
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) =>
      escape.length === 5 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : (escapes[escape] ?? escape),
    );

const time = (text: string): string => {
  if (Number.isNaN(Date.parse(text))) throw malformedQuery(`Invalid date or time: ${text}`);
  return text;
};

/** The value of a literal. An empty string is null, as in records. */
export const literalValue = (text: string, literalType: string | undefined): FieldValue => {
  switch (literalType) {
    case 'STRING': {
      const unquoted = unquote(text);
      return unquoted === '' ? null : unquoted;
    }
    case 'INTEGER':
    case 'DECIMAL':
      return Number(text);
    case 'BOOLEAN':
      return text.toUpperCase() === 'TRUE';
    case 'NULL':
      return null;
    case 'DATE':
    case 'DATETIME':
      return time(text);
    default:
      throw new SalesforceError('MALFORMED_QUERY', `The literal ${text} is not supported by this org`);
  }
};

/** A string as a SOQL literal. */
export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
