import { z } from 'zod';
import { ApiError } from '../rest/restErrors.ts';
import { quoted } from '../../soql/literals.ts';
import { fieldOf, isNumeric, type FieldSchema, type ObjectSchema } from '../../schema/objectSchema.ts';

const Where = z.record(z.string(), z.unknown());
const Conditions = z.array(z.unknown());
const DateOperand = z.object({ value: z.string().optional(), literal: z.string().optional() });
const List = z.array(z.unknown());

const operators: Record<string, string> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  lte: '<=',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
};

const badValue = (field: FieldSchema): ApiError => new ApiError(400, 'INVALID_INPUT', `Invalid value for field ${field.name} in where`);

const dateOperand = (field: FieldSchema, value: unknown): string => {
  const { value: date, literal } = DateOperand.parse(value);
  const text = date ?? literal ?? '';
  if (!/^(\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d))?|[A-Z_]+)$/.test(text)) throw badValue(field);
  return text;
};

const operand = (field: FieldSchema, value: unknown): string => {
  if (value === null) return 'null';
  if (field.type === 'date' || field.type === 'datetime') return dateOperand(field, value);
  if (isNumeric(field) && typeof value === 'number') return String(value);
  if (field.type === 'boolean' && typeof value === 'boolean') return String(value);
  if (isNumeric(field) || field.type === 'boolean' || typeof value !== 'string') throw badValue(field);
  return quoted(value);
};

/** SOQL has no empty list; `IN` an empty list matches nothing. */
const nothing = 'Id = null';
const everything = 'Id != null';

const comparison = (field: FieldSchema, name: string, value: unknown): string => {
  const operator = operators[name] ?? '=';
  if (name !== 'in' && name !== 'nin') return `${field.name} ${operator} ${operand(field, value)}`;
  const list = List.parse(value ?? []);
  if (list.length === 0) return name === 'in' ? nothing : everything;
  return `${field.name} ${operator} (${list.map((item) => operand(field, item)).join(', ')})`;
};

const joined = (object: ObjectSchema, conditions: unknown, word: string): string[] => {
  const all = Conditions.parse(conditions ?? []).flatMap((condition) => soqlWhere(object, condition) ?? []);
  return all.length === 0 ? [] : [`(${all.join(` ${word} `)})`];
};

const negated = (object: ObjectSchema, condition: unknown): string[] => {
  const soql = soqlWhere(object, condition);
  return soql === undefined ? [] : [`(NOT ${soql})`];
};

/** Translates a `where` argument to a SOQL condition in parentheses; undefined if it is empty. */
export const soqlWhere = (object: ObjectSchema, where: unknown): string | undefined => {
  const parts = Object.entries(Where.parse(where ?? {})).flatMap(([name, value]) => {
    if (name === 'and' || name === 'or') return joined(object, value, name.toUpperCase());
    if (name === 'not') return negated(object, value);
    const field = fieldOf(object, name);
    if (field === undefined) throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on entity '${object.name}'`);
    return Object.entries(Where.parse(value ?? {})).map(([operator, compared]) => comparison(field, operator, compared));
  });
  return parts.length === 0 ? undefined : `(${parts.join(' AND ')})`;
};

const OrderBy = z.record(z.string(), z.object({ order: z.string().nullish(), nulls: z.string().nullish() }).nullish());

/** Translates an `orderBy` argument to SOQL. The id comes last, so that pages never overlap. */
export const soqlOrder = (orderBy: unknown): string => {
  const parts = Object.entries(OrderBy.parse(orderBy ?? {})).map(
    ([name, clause]) => `${name} ${clause?.order ?? 'ASC'} NULLS ${clause?.nulls ?? 'FIRST'}`,
  );
  return [...parts, 'Id'].join(', ');
};
