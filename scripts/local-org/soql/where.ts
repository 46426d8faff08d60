import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import type { FieldValue, RecordData } from '../orgTypes.ts';
import { to18 } from '../recordIds.ts';
import { isIndexed } from '../schema/indexedFields.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { checkOperator } from './checkLiteral.ts';
import { comparison, isOneOf, literalsOf } from './comparison.ts';
import { conditionTree, type Condition } from './conditionTree.ts';
import { fieldPath, isLongText, operandOf, type FieldPath, type QueryScope } from './fieldPaths.ts';
import { filterOf, type Among, type Filter } from './filter.ts';

/** Runs the subquery of a semi-join and returns the values of its single field. */
export type SubqueryValues = (query: Query) => FieldValue[];

const filterable = (object: ObjectSchema, name: string, scope: QueryScope): FieldPath => {
  const path = fieldPath(object, name.split('.'), scope);
  if (isLongText(path.field))
    throw new SalesforceError('INVALID_FIELD', `\nERROR\nfield '${path.field.name}' can not be filtered in a query call`);
  return path;
};

const among = ({ steps, field }: FieldPath, values: readonly FieldValue[]): { among?: Among } => {
  const texts = values.flatMap((value) => (typeof value === 'string' ? value : []));
  const isFound = steps.length === 1 && (field.type === 'id' || isIndexed(field)) && texts.length === values.length;
  if (!isFound) return {};
  return { among: { field: field.name, texts: [...new Set(field.isExternalId || field.isUnique ? texts : texts.map(to18))] } };
};

const filter = (condition: Condition, object: ObjectSchema, scope: QueryScope, subquery: SubqueryValues): Filter<RecordData> => {
  if (!('field' in condition)) throw new SalesforceError('MALFORMED_QUERY', 'Functions in conditions are not supported by this org');
  const path = filterable(object, condition.field, scope);
  const operand = operandOf(path);
  const operator = condition.operator.toUpperCase();
  if ('valueQuery' in condition) {
    checkOperator(operand, operator);
    const values = subquery(condition.valueQuery);
    return { matches: isOneOf(operand, operator, values), ...(operator === 'IN' ? among(path, values) : {}) };
  }
  const matches = comparison(operand, condition);
  const isEqual = (operator === '=' || operator === 'IN') && operand.type !== 'datetime' && operand.type !== 'date';
  return { matches, ...(isEqual ? among(path, literalsOf(operand, condition)) : {}) };
};

/** The filter of a WHERE clause. */
export const where = (
  clause: WhereClause | undefined,
  object: ObjectSchema,
  scope: QueryScope,
  subquery: SubqueryValues,
): Filter<RecordData> => {
  const tree = conditionTree(clause);
  return tree ? filterOf(tree, (condition) => filter(condition, object, scope, subquery)) : { matches: () => true };
};
