import type { FieldValue } from '../orgTypes.ts';
import { SalesforceError } from '../salesforceError.ts';
import { checkLiteral, checkOperator } from './checkLiteral.ts';
import { comparable, isLike, order, type Operand } from './compare.ts';
import { literalValue } from './literals.ts';
import { period } from './periods.ts';

type Test<Item> = (item: Item) => boolean;
type LiteralTypes = string | string[] | undefined;

/** The operator and literals of a condition, as parsed. */
export interface Comparison {
  operator: string;
  value: string | string[];
  literalType?: LiteralTypes;
}

const invalid = (operator: string): SalesforceError => new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator ${operator}`);

const inPeriod = <Item>(operand: Operand<Item>, operator: string, literal: string): Test<Item> => {
  const { from, to } = period(literal);
  const tests: Partial<Record<string, (time: number) => boolean>> = {
    '=': (time) => time >= from && time < to,
    '!=': (time) => time < from || time >= to,
    '<': (time) => time < from,
    '<=': (time) => time < to,
    '>': (time) => time >= to,
    '>=': (time) => time >= from,
  };
  const test = tests[operator];
  if (!test) throw invalid(operator);
  return (item) => {
    const time = comparable(operand.value(item), operand);
    return time === null ? operator === '!=' : test(Number(time));
  };
};

const compared = <Item>(operand: Operand<Item>, operator: string, literal: FieldValue): Test<Item> => {
  const wanted = comparable(literal, operand);
  const actual = (item: Item): string | number | null => comparable(operand.value(item), operand);
  const ranged =
    (test: (ordering: number) => boolean): Test<Item> =>
    (item) => {
      const value = actual(item);
      return value !== null && wanted !== null && test(order(value, wanted));
    };
  const tests: Partial<Record<string, Test<Item>>> = {
    '=': (item) => actual(item) === wanted,
    '!=': (item) => actual(item) !== wanted,
    '<>': (item) => actual(item) !== wanted,
    '<': ranged((ordering) => ordering < 0),
    '<=': ranged((ordering) => ordering <= 0),
    '>': ranged((ordering) => ordering > 0),
    '>=': ranged((ordering) => ordering >= 0),
    LIKE: (item) => literal !== null && isLike(operand.value(item), String(literal)),
  };
  const test = tests[operator];
  if (!test) throw invalid(operator);
  return test;
};

/** The values of a condition's literals. Throws if one doesn't fit the field. */
export const literalsOf = (operand: Operand<never>, { value, literalType }: Comparison): FieldValue[] =>
  [value].flat().map((text, index) => {
    const type = Array.isArray(literalType) ? literalType[index] : literalType;
    checkLiteral(operand, text, type);
    return literalValue(text, type);
  });

/** Tests whether an item's value is in the list (IN) or not in it (NOT IN). */
export const isOneOf = <Item>(operand: Operand<Item>, operator: string, values: readonly FieldValue[]): Test<Item> => {
  const wanted = new Set(values.map((value) => comparable(value, operand)));
  if (operator === 'IN') return (item) => wanted.has(comparable(operand.value(item), operand));
  if (operator === 'NOT IN') return (item) => !wanted.has(comparable(operand.value(item), operand));
  throw invalid(operator);
};

/** The test of a single condition. */
export const comparison = <Item>(operand: Operand<Item>, condition: Comparison): Test<Item> => {
  const operator = condition.operator.toUpperCase();
  checkOperator(operand, operator);
  const { value, literalType } = condition;
  if (Array.isArray(value)) return isOneOf(operand, operator, literalsOf(operand, condition));
  if (literalType === 'DATE_LITERAL' || literalType === 'DATE_N_LITERAL') {
    checkLiteral(operand, value, literalType);
    return inPeriod(operand, operator, value);
  }
  return compared(operand, operator, literalsOf(operand, condition)[0] ?? null);
};
