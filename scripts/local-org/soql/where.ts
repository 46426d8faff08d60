import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { comparable, isLike, order } from './compare.ts';
import { conditionTree, type Condition, type ConditionTree } from './conditionTree.ts';
import { fieldPath, type FieldPath, type QueryScope } from './fieldPaths.ts';
import { literalValue, period } from './literals.ts';

type Test = (record: RecordData) => boolean;
/** Runs the query of a semi-join and answers the values of its one field. */
export type SubqueryValues = (query: Query) => FieldValue[];

const maxFilterableLength = 255;

const filterable = (object: ObjectSchema, name: string, scope: QueryScope): FieldPath => {
  const path = fieldPath(object, name.split('.'), scope);
  if (path.field.type === 'textarea' && path.field.length > maxFilterableLength) {
    throw new SalesforceError('INVALID_FIELD', `\nERROR\nfield '${path.field.name}' can not be filtered in a query call`);
  }
  return path;
};

const numeric: ReadonlySet<string> = new Set(['double', 'int', 'currency', 'percent']);

const checkType = ({ field }: FieldPath, value: FieldValue, literalType: string | undefined): void => {
  const isText = literalType === 'STRING';
  const expects = numeric.has(field.type)
    ? 'number'
    : field.type === 'boolean'
      ? 'boolean'
      : field.type === 'datetime'
        ? 'dateTime'
        : field.type === 'date'
          ? 'date'
          : 'string';
  const fits =
    value === null ||
    (expects === 'string'
      ? isText
      : !isText && (expects !== 'boolean' || typeof value === 'boolean') && (expects !== 'number' || typeof value === 'number'));
  if (!fits) {
    throw new SalesforceError(
      'INVALID_FIELD',
      `\nERROR\nvalue of filter criterion for field '${field.name}' must be of type ${expects}${isText ? ' and should not be enclosed in quotes' : ''}`,
    );
  }
};

const inPeriod = (path: FieldPath, operator: string, literal: string): Test => {
  const { from, to } = period(literal);
  const tests: Record<string, (time: number) => boolean> = {
    '=': (time) => time >= from && time < to,
    '!=': (time) => time < from || time >= to,
    '<': (time) => time < from,
    '<=': (time) => time < to,
    '>': (time) => time >= to,
    '>=': (time) => time >= from,
  };
  const test = tests[operator];
  if (!test) throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator ${operator}`);
  return (record) => {
    const value = path.value(record);
    return value !== null && test(Date.parse(String(value)));
  };
};

const compared = (path: FieldPath, operator: string, literal: FieldValue): Test => {
  const wanted = comparable(literal, path.field);
  const actual = (record: RecordData): string | number | null => comparable(path.value(record), path.field);
  const ranged =
    (test: (ordering: number) => boolean): Test =>
    (record) => {
      const value = actual(record);
      return value !== null && wanted !== null && test(order(value, wanted));
    };
  switch (operator) {
    case '=':
      return (record) => actual(record) === wanted;
    case '!=':
    case '<>':
      return (record) => actual(record) !== wanted;
    case '<':
      return ranged((ordering) => ordering < 0);
    case '<=':
      return ranged((ordering) => ordering <= 0);
    case '>':
      return ranged((ordering) => ordering > 0);
    case '>=':
      return ranged((ordering) => ordering >= 0);
    case 'LIKE':
      return (record) => isLike(path.value(record), String(literal));
    default:
      throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator ${operator}`);
  }
};

const isOneOf = (path: FieldPath, operator: string, values: readonly FieldValue[]): Test => {
  const wanted = new Set(values.map((value) => comparable(value, path.field)));
  return operator === 'IN'
    ? (record) => wanted.has(comparable(path.value(record), path.field))
    : (record) => !wanted.has(comparable(path.value(record), path.field));
};

const typeAt = (literalType: string | string[] | undefined, index: number): string | undefined =>
  Array.isArray(literalType) ? literalType[index] : literalType;

const test = (condition: Condition, object: ObjectSchema, scope: QueryScope, subquery: SubqueryValues): Test => {
  if (!('field' in condition)) throw new SalesforceError('MALFORMED_QUERY', 'Functions in conditions are not supported by this org');
  const path = filterable(object, condition.field, scope);
  const operator = condition.operator.toUpperCase();
  if ('valueQuery' in condition) return isOneOf(path, operator, subquery(condition.valueQuery));
  const { value, literalType } = condition;
  if (Array.isArray(value)) {
    const values = value.map((text, index) => literalValue(text, typeAt(literalType, index)));
    values.forEach((one, index) => {
      checkType(path, one, typeAt(literalType, index));
    });
    return isOneOf(path, operator, values);
  }
  const kind = typeAt(literalType, 0);
  if (kind === 'DATE_LITERAL' || kind === 'DATE_N_LITERAL') return inPeriod(path, operator, value);
  const literal = literalValue(value, kind);
  checkType(path, literal, kind);
  return compared(path, operator, literal);
};

const compile = (tree: ConditionTree, leaf: (condition: Condition) => Test): Test => {
  if (tree.kind === 'test') return leaf(tree.condition);
  if (tree.kind === 'not') {
    const inner = compile(tree.part, leaf);
    return (record) => !inner(record);
  }
  const parts = tree.parts.map((part) => compile(part, leaf));
  return tree.kind === 'and' ? (record) => parts.every((part) => part(record)) : (record) => parts.some((part) => part(record));
};

/** The test that a WHERE clause makes on records of an object. */
export const where = (clause: WhereClause | undefined, object: ObjectSchema, scope: QueryScope, subquery: SubqueryValues): Test => {
  const tree = conditionTree(clause);
  return tree ? compile(tree, (condition) => test(condition, object, scope, subquery)) : () => true;
};
