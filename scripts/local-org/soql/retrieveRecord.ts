import type { FieldType as SelectedField } from '@jetstreamapp/soql-parser-js';
import type { QueryRecord } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { notFound } from '../salesforceError.ts';
import { reaches } from '../security/sharing.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';
import { queryScope } from './queryScope.ts';
import { selection } from './selection.ts';

const selected = (path: string): SelectedField => {
  const relationships = path.split('.');
  const field = relationships.pop() ?? '';
  return relationships.length === 0 ? { type: 'Field', field } : { type: 'FieldRelationship', field, relationships };
};

/** Reads one record as the user: the requested fields, or all visible ones. */
export const retrieveRecord = (
  parts: AccessParts,
  userId: string,
  object: ObjectSchema,
  id: string,
  fields: readonly string[] | undefined,
): QueryRecord => {
  const record = parts.store.get(object.name, readId(id));
  if (!record || !reaches(parts.sharing.level(userId, object, record), 'Read')) throw notFound();
  const scope = queryScope(parts, userId);
  const names = fields ?? [...object.fields.values()].filter((field) => scope.canReadField(object, field)).map(({ name }) => name);
  return selection(names.map(selected), object, scope, () => {
    throw notFound();
  })(record);
};
