import type { RecordData } from '../orgTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { locate, type AccessParts } from '../security/userRecordAccess.ts';
import { reaches } from '../security/sharing.ts';

const checkOne = (parts: AccessParts, userId: string, field: FieldSchema, id: string): void => {
  const found = locate(parts, id);
  if (!found || !field.referenceTo.includes(found.object.name)) {
    const message = found ? `${field.label}: id value of incorrect type: ${id}` : 'invalid cross reference id';
    throw new SalesforceError(found ? 'FIELD_INTEGRITY_EXCEPTION' : 'INVALID_CROSS_REFERENCE_KEY', message, [field.name]);
  }
  const { object, record } = found;
  const wanted = field.isMasterDetail ? 'Edit' : 'Read';
  if (!parts.permissions.object(userId, object).read || !reaches(parts.sharing.level(userId, object, record), wanted)) {
    throw new SalesforceError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${id}`, [
      field.name,
    ]);
  }
};

/**
 * Throws if a reference is to a record that doesn't exist, has another object or isn't visible to the user; checks the `changed` fields
 * only.
 */
export const checkReferences = (
  parts: AccessParts,
  userId: string,
  object: ObjectSchema,
  record: RecordData,
  changed: readonly string[],
): void => {
  for (const name of changed) {
    const field = object.fields.get(name);
    const id = record[name];
    if (field?.type === 'reference' && typeof id === 'string') checkOne(parts, userId, field, id);
  }
};
