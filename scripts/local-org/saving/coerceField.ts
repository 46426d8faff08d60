import type { FieldValue } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import type { FieldSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { dateTimeOf } from './dateTime.ts';

const wrongType = (field: FieldSchema, value: FieldValue): SalesforceError =>
  new SalesforceError('JSON_PARSER_ERROR', `Cannot deserialize instance of ${field.type} from VALUE ${String(value)}`, [field.name]);

const toNumber = (field: FieldSchema, value: FieldValue): number => {
  const number = typeof value === 'number' ? value : Number(value);
  if (typeof value === 'boolean' || String(value).trim() === '' || !Number.isFinite(number)) throw wrongType(field, value);
  const rounded = Number(number.toFixed(field.type === 'int' ? 0 : field.scale));
  if (field.isCustom && Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
    throw new SalesforceError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${String(value)}`,
      [field.name],
    );
  }
  return field.isCustom || field.type === 'int' ? rounded : number;
};

const toBoolean = (field: FieldSchema, value: FieldValue): boolean => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw wrongType(field, value);
};

const toTime = (field: FieldSchema, value: FieldValue): string => {
  const time = Date.parse(String(value));
  if (typeof value !== 'string' || Number.isNaN(time)) throw wrongType(field, value);
  return field.type === 'date' ? new Date(time).toISOString().slice(0, 10) : dateTimeOf(new Date(time));
};

/** Strings are trimmed, and empty strings become null: Apex Developer Guide, "Primitive Data Types", which says so of the API too. */
const trimmed = (value: FieldValue): FieldValue => (typeof value === 'string' ? value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '') : value);

const toText = (field: FieldSchema, text: FieldValue): string => {
  if (typeof text !== 'string') throw wrongType(field, text);
  if (field.length > 0 && text.length > field.length) {
    throw new SalesforceError(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${text.slice(0, 100)} (max length=${String(field.length)})`,
      [field.name],
    );
  }
  return text;
};

const toEmail = (field: FieldSchema, value: FieldValue): string => {
  const text = toText(field, value);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    throw new SalesforceError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${text}`, [field.name]);
  return text;
};

const toPicklist = (field: FieldSchema, value: FieldValue): string => {
  const text = toText(field, value);
  if (field.isRestrictedPicklist && !field.picklistValues.some((picked) => picked.value === text)) {
    throw new SalesforceError(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${text}`,
      [field.name],
    );
  }
  return text;
};

/** Converts a sent value to the stored one. Clients may send every type as a string, and an empty string for null. */
export const coerceField = (field: FieldSchema, sent: FieldValue): FieldValue => {
  const value = trimmed(sent);
  if (value === null || value === '') return field.type === 'boolean' ? false : null;
  switch (field.type) {
    case 'boolean':
      return toBoolean(field, value);
    case 'double':
    case 'currency':
    case 'percent':
    case 'int':
      return toNumber(field, value);
    case 'date':
    case 'datetime':
      return toTime(field, value);
    case 'id':
    case 'reference':
      return readId(String(value), field.label);
    case 'email':
      return toEmail(field, value);
    case 'picklist':
      return toPicklist(field, value);
    default:
      return toText(field, value);
  }
};
