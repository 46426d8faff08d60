import { isId } from '../recordIds.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { FieldType } from '../../metadata/standardFields.ts';
import type { Operand } from './compare.ts';
import { unquote } from './literals.ts';

const dateLiterals = ['DATE_LITERAL', 'DATE_N_LITERAL'];
const number = { expected: 'number', literals: ['INTEGER', 'DECIMAL'] };
const text = { expected: 'string', literals: ['STRING'] };

/** The name of each field type in error messages, and the literal types it can be compared with. */
const kinds: Partial<Record<FieldType, { expected: string; literals: string[] }>> = {
  double: number,
  int: number,
  currency: number,
  percent: number,
  boolean: { expected: 'boolean', literals: ['BOOLEAN'] },
  datetime: { expected: 'dateTime', literals: ['DATETIME', ...dateLiterals] },
  date: { expected: 'date', literals: ['DATE', ...dateLiterals] },
};

const isIdType = (type: FieldType): boolean => type === 'id' || type === 'reference';

/** Throws if the literal doesn't fit the field, such as a quoted number, or a text that isn't an id. */
export const checkLiteral = ({ name, type }: Operand<never>, literal: string, literalType: string | undefined): void => {
  const { expected, literals } = kinds[type] ?? text;
  if (literalType !== 'NULL' && !literals.includes(literalType ?? '')) {
    const hint =
      literalType === 'STRING' ? ' and should not be enclosed in quotes' : expected === 'string' ? ' and should be enclosed in quotes' : '';
    throw new SalesforceError('INVALID_FIELD', `\nERROR\nvalue of filter criterion for field '${name}' must be of type ${expected}${hint}`);
  }
  if (literalType === 'STRING' && isIdType(type) && unquote(literal) !== '' && !isId(unquote(literal)))
    throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `\nERROR\ninvalid ID field: ${unquote(literal)}`);
};

/** Throws if the field type doesn't support the operator. */
export const checkOperator = ({ type }: Operand<never>, operator: string): void => {
  const isText = kinds[type] === undefined && !isIdType(type);
  const fits =
    operator === 'LIKE'
      ? isText
      : ['=', '!=', '<>', 'IN', 'NOT IN'].includes(operator) || (['<', '<=', '>', '>='].includes(operator) && type !== 'boolean');
  if (!fits) throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `\nERROR\ninvalid operator on ${type} field: ${operator}`);
};
