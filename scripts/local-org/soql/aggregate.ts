import type { FieldFunctionExpression, FieldType as SelectedField, Query } from '@jetstreamapp/soql-parser-js';
import type { FieldValue, QueryRecord, RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { order } from './compare.ts';
import { fieldPath, type QueryScope } from './fieldPaths.ts';

type Column = { name: string; value: (group: readonly RecordData[]) => FieldValue };

const numbers = (values: readonly FieldValue[]): number[] => values.filter((value) => typeof value === 'number');
const sorted = (values: readonly FieldValue[]): FieldValue[] =>
  values
    .filter((value) => value !== null)
    .toSorted((left, right) => order(typeof left === 'boolean' ? Number(left) : left, typeof right === 'boolean' ? Number(right) : right));

const functions: Record<string, (values: readonly FieldValue[]) => FieldValue> = {
  COUNT: (values) => values.filter((value) => value !== null).length,
  COUNT_DISTINCT: (values) => new Set(values.filter((value) => value !== null)).size,
  SUM: (values) => numbers(values).reduce((sum, value) => sum + value, 0),
  AVG: (values) => (numbers(values).length === 0 ? null : numbers(values).reduce((sum, value) => sum + value, 0) / numbers(values).length),
  MIN: (values) => sorted(values)[0] ?? null,
  MAX: (values) => sorted(values).at(-1) ?? null,
};

const isAggregate = (field: SelectedField): field is FieldFunctionExpression =>
  field.type === 'FieldFunctionExpression' && field.isAggregateFn === true;

/** Whether a query answers groups rather than records. */
export const isGrouped = ({ fields = [], groupBy }: Query): boolean => groupBy !== undefined || fields.some(isAggregate);

/** `SELECT COUNT() FROM …` answers a number and no rows. */
export const isCount = ({ fields = [] }: Query): boolean => {
  const [only] = fields;
  return (
    fields.length === 1 &&
    only !== undefined &&
    isAggregate(only) &&
    only.functionName.toUpperCase() === 'COUNT' &&
    only.parameters.length === 0
  );
};

const groupFields = ({ groupBy = [] }: Query): string[] =>
  [groupBy].flat().map((clause) => {
    if (!('field' in clause)) throw new SalesforceError('MALFORMED_QUERY', 'GROUP BY functions are not supported by this org');
    return clause.field;
  });

const columns = (query: Query, object: ObjectSchema, scope: QueryScope): Column[] => {
  const grouped = new Set(groupFields(query).map((name) => name.toLowerCase()));
  let unnamed = 0;
  return (query.fields ?? []).map((selected) => {
    if (isAggregate(selected)) {
      const apply = functions[selected.functionName.toUpperCase()];
      if (!apply) throw new SalesforceError('MALFORMED_QUERY', `The function ${selected.functionName} is not supported by this org`);
      const [parameter] = selected.parameters;
      const path = fieldPath(object, (typeof parameter === 'string' ? parameter : 'Id').split('.'), scope);
      return { name: selected.alias ?? `expr${String(unnamed++)}`, value: (group) => apply(group.map((record) => path.value(record))) };
    }
    if (
      (selected.type !== 'Field' && selected.type !== 'FieldRelationship') ||
      !grouped.has((selected.type === 'Field' ? selected.field : (selected.rawValue ?? '')).toLowerCase())
    ) {
      throw new SalesforceError(
        'MALFORMED_QUERY',
        `\nERROR\nField must be grouped or aggregated: ${selected.type === 'Field' ? selected.field : selected.type}`,
      );
    }
    const steps = selected.type === 'Field' ? [selected.field] : [...selected.relationships, selected.field];
    const path = fieldPath(object, steps, scope);
    return { name: path.field.name, value: (group) => (group[0] ? path.value(group[0]) : null) };
  });
};

/** The rows of a grouped query. */
export const aggregate = (query: Query, object: ObjectSchema, records: readonly RecordData[], scope: QueryScope): QueryRecord[] => {
  if (query.having) throw new SalesforceError('MALFORMED_QUERY', 'HAVING is not supported by this org');
  const paths = groupFields(query).map((name) => fieldPath(object, name.split('.'), scope));
  const groups = Map.groupBy(records, (record) => JSON.stringify(paths.map((path) => path.value(record))));
  const made = columns(query, object, scope);
  const all = paths.length === 0 ? [[...records]] : [...groups.values()];
  return all.map((group) => ({
    attributes: { type: 'AggregateResult' },
    ...Object.fromEntries(made.map(({ name, value }) => [name, value(group)])),
  }));
};
