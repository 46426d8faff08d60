import type { FieldValue, RecordData } from '../orgTypes.ts';
import { isNumeric, type ObjectSchema } from '../schema/objectSchema.ts';
import { malformedQuery } from '../salesforceError.ts';
import { comparable, order, type Operand } from './compare.ts';
import { fieldPath, isLongText, type FieldPath, type QueryScope } from './fieldPaths.ts';

/** Records with the same values in the GROUP BY fields. */
export type Group = readonly RecordData[];

type Computed = (values: readonly FieldValue[], path: FieldPath) => FieldValue;

const present = (values: readonly FieldValue[]): FieldValue[] => values.filter((value) => value !== null);
const total = (values: readonly FieldValue[]): number => values.reduce<number>((sum, value) => sum + Number(value), 0);
const sorted = (values: readonly FieldValue[], { field }: FieldPath): FieldValue[] =>
  values.toSorted((left, right) => order(comparable(left, field), comparable(right, field)));

const functions: Partial<Record<string, Computed>> = {
  COUNT: (values) => values.length,
  COUNT_DISTINCT: (values, { field }) => new Set(values.map((value) => comparable(value, field))).size,
  SUM: (values) => (values.length === 0 ? null : total(values)),
  AVG: (values) => (values.length === 0 ? null : total(values) / values.length),
  MIN: (values, path) => sorted(values, path)[0] ?? null,
  MAX: (values, path) => sorted(values, path).at(-1) ?? null,
};

const fits = (name: string, { field }: FieldPath): boolean => {
  if (isLongText(field)) return false;
  if (name === 'SUM' || name === 'AVG') return isNumeric(field);
  return name.startsWith('COUNT') || field.type !== 'boolean';
};

/** A function call in SELECT, HAVING or ORDER BY, as parsed. */
export interface AggregateCall {
  functionName?: string;
  parameters?: readonly unknown[];
}

/** The operand that computes an aggregate function for each group. */
export const aggregateOperand = (call: AggregateCall, object: ObjectSchema, scope: QueryScope): Operand<Group> => {
  const name = (call.functionName ?? '').toUpperCase();
  const compute = functions[name];
  if (!compute) throw malformedQuery(`The function ${name} is not supported by this org`);
  const [parameter = 'Id'] = call.parameters ?? [];
  const path = fieldPath(object, String(parameter).split('.'), scope);
  if (!fits(name, path)) throw malformedQuery(`field ${path.field.name} does not support aggregate operator ${name}`);
  const type = name === 'MIN' || name === 'MAX' ? path.field.type : 'double';
  return { name, type, value: (group) => compute(present(group.map(path.value)), path) };
};

/** The operand of a GROUP BY field. */
export const groupedOperand = ({ field, value }: FieldPath): Operand<Group> => ({
  name: field.name,
  type: field.type,
  value: ([first]) => (first ? value(first) : null),
});
