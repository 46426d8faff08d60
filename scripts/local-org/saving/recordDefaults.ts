import type { FieldValue, RecordData } from '../orgTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';

const defaultOf = (field: FieldSchema): FieldValue => field.picklistValues.find(({ isDefault }) => isDefault)?.value ?? field.defaultValue;

/** `INS-{0000000}` and the number 12 give `INS-0000012`. */
export const autoNumber = (format: string, number: number): string =>
  format.replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'));

/** The default values of a new record, before the client's fields are applied. */
export const recordDefaults = (object: ObjectSchema, userId: string, next: (series: string) => number): RecordData => {
  const record: RecordData = {};
  for (const field of object.fields.values()) {
    record[field.name] =
      field.autoNumberFormat === null ? defaultOf(field) : autoNumber(field.autoNumberFormat, next(`auto:${object.name}.${field.name}`));
  }
  if (object.isOwned) record['OwnerId'] = userId;
  return record;
};

/** Derives the full name from the first and last name, as Salesforce does. */
export const withDerivedName = (object: ObjectSchema, record: RecordData): RecordData => {
  if (!object.fields.has('LastName')) return record;
  return { ...record, Name: [record['FirstName'], record['LastName']].filter((part) => part !== null && part !== undefined).join(' ') };
};
