import type { FieldValue } from '../orgTypes.ts';
import { to18 } from '../recordIds.ts';
import type { FieldType } from '../../metadata/standardFields.ts';

/** A named value of each item of a query; an item is a record or a group of records. */
export interface Operand<Item> {
  name: string;
  type: FieldType;
  value(item: Item): FieldValue;
}

/** Normalizes a value for comparison: text case-insensitively, ids with 18 characters, dates and times as numbers. */
export const comparable = (value: FieldValue, { type }: { type: FieldType }): string | number | null => {
  if (value === null) return null;
  if (type === 'datetime' || type === 'date') return typeof value === 'number' ? value : Date.parse(String(value));
  if (type === 'id' || type === 'reference') return to18(String(value));
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : value.toLowerCase();
};

/** Whether text matches a LIKE pattern: % matches any number of characters, _ exactly one. */
export const isLike = (text: FieldValue, pattern: string): boolean => {
  if (text === null) return false;
  const source = pattern.replace(/\\?[\s\S]/g, (part) => {
    if (part === '%') return '[\\s\\S]*';
    if (part === '_') return '[\\s\\S]';
    const literal = part.length === 2 ? part.slice(1) : part;
    return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'iu').test(String(text));
};

/** Compares two normalized values; null comes first. */
export const order = (left: string | number | null, right: string | number | null): number => {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
};
