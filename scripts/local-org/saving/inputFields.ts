import type { FieldValue, RecordData } from '../orgTypes.ts';
import { fieldOf, type FieldSchema, type ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { coerceField } from './coerceField.ts';

const unknownField = (name: string, object: ObjectSchema): SalesforceError =>
  new SalesforceError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, [name]);

const readOnlyField = (name: string): SalesforceError =>
  new SalesforceError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [name],
  );

/** Converts the sent fields to API names and stored types. Throws if a field is unknown or the user may not write it. */
export const inputFields = (
  object: ObjectSchema,
  fields: RecordData,
  save: { isCreate: boolean; access: (field: FieldSchema) => { read: boolean; edit: boolean } },
): RecordData => {
  const read: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'attributes') continue;
    const field = fieldOf(object, name);
    if (!field || !save.access(field).read) throw unknownField(name, object);
    if (field.isSystem || !save.access(field).edit || (field.isCreateOnly && !save.isCreate)) throw readOnlyField(field.name);
    read[field.name] = coerceField(field, value);
  }
  return read;
};
