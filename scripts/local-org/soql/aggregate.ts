import type { FieldFunctionExpression, FieldType as SelectedField, OrderByClause, Query } from '@jetstreamapp/soql-parser-js';
import type { QueryRecord, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { malformedQuery } from '../salesforceError.ts';
import { comparable, type Operand } from './compare.ts';
import { comparison } from './comparison.ts';
import { conditionTree, type Condition } from './conditionTree.ts';
import { fieldPath, isLongText, type FieldPath, type QueryScope } from './fieldPaths.ts';
import { filterOf } from './filter.ts';
import { aggregateOperand, groupedOperand, type Group } from './groups.ts';
import { ordering } from './ordering.ts';

const isAggregate = (field: SelectedField): field is FieldFunctionExpression =>
  field.type === 'FieldFunctionExpression' && field.isAggregateFn === true;

/** Whether a query returns groups instead of records. */
export const isGrouped = ({ fields = [], groupBy }: Query): boolean => groupBy !== undefined || fields.some(isAggregate);

/** `SELECT COUNT() FROM …` returns a number and no rows. */
export const isCount = ({ fields = [] }: Query): boolean => {
  const [only] = fields;
  if (fields.length !== 1 || only === undefined || !isAggregate(only)) return false;
  return only.functionName.toUpperCase() === 'COUNT' && only.parameters.length === 0;
};

const groupPaths = ({ groupBy = [] }: Query, object: ObjectSchema, scope: QueryScope): FieldPath[] =>
  [groupBy].flat().map((clause) => {
    if (!('field' in clause)) throw malformedQuery('GROUP BY functions are not supported by this org');
    const path = fieldPath(object, clause.field.split('.'), scope);
    if (isLongText(path.field)) throw malformedQuery(`field '${path.field.name}' can not be grouped in a query call`);
    return path;
  });

/** The operands of a grouped query: fields and function calls. */
const operands = (query: Query, object: ObjectSchema, scope: QueryScope) => {
  const grouped = groupPaths(query, object, scope);
  const ofField = (name: string): Operand<Group> => {
    const path = fieldPath(object, name.split('.'), scope);
    if (!grouped.some(({ steps }) => steps.join('.') === path.steps.join('.')))
      throw malformedQuery(`Field must be grouped or aggregated: ${name}`);
    return groupedOperand(path);
  };
  const ofCall = (call: { functionName?: string; parameters?: readonly unknown[] }) => aggregateOperand(call, object, scope);
  return { grouped, ofField, ofCall };
};
type Operands = ReturnType<typeof operands>;

const columns = ({ fields = [] }: Query, { ofField, ofCall }: Operands): { name: string; operand: Operand<Group> }[] => {
  let unnamed = 0;
  const made = fields.map((selected) => {
    if (isAggregate(selected)) return { name: selected.alias ?? `expr${String(unnamed++)}`, operand: ofCall(selected) };
    if (selected.type !== 'Field' && selected.type !== 'FieldRelationship')
      throw malformedQuery(`Field must be grouped or aggregated: ${selected.type}`);
    const steps = selected.type === 'Field' ? [selected.field] : [...selected.relationships, selected.field];
    const operand = ofField(steps.join('.'));
    return { name: ('alias' in selected ? selected.alias : undefined) ?? operand.name, operand };
  });
  const twice = made.find(({ name }, index) => made.findIndex((other) => other.name === name) !== index);
  if (twice) throw malformedQuery(`duplicate alias: ${twice.name}`);
  return made;
};

const having = (query: Query, { ofField, ofCall }: Operands): ((group: Group) => boolean) => {
  const tree = conditionTree(query.having);
  const leaf = (condition: Condition) => {
    if ('valueQuery' in condition) throw malformedQuery('HAVING does not support subqueries');
    return { matches: comparison('fn' in condition ? ofCall(condition.fn) : ofField(condition.field), condition) };
  };
  return tree ? filterOf(tree, leaf).matches : () => true;
};

const keyOf = (record: RecordData, paths: readonly FieldPath[]): string =>
  JSON.stringify(paths.map(({ value, field }) => comparable(value(record), field)));

/** The result rows of a grouped query. */
export const aggregate = (query: Query, object: ObjectSchema, records: readonly RecordData[], scope: QueryScope): QueryRecord[] => {
  const parts = operands(query, object, scope);
  const made = columns(query, parts);
  const groups = parts.grouped.length === 0 ? [records] : [...Map.groupBy(records, (record) => keyOf(record, parts.grouped)).values()];
  const kept = groups.filter(having(query, parts));
  const byClause = (clause: OrderByClause) => ('fn' in clause ? parts.ofCall(clause.fn) : parts.ofField(clause.field));
  return ordering(
    query.orderBy,
    byClause,
  )(kept).map((group) => ({
    attributes: { type: 'AggregateResult' },
    ...Object.fromEntries(made.map(({ name, operand }) => [name, operand.value(group)])),
  }));
};
