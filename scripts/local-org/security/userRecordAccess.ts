import type { Query } from '@jetstreamapp/soql-parser-js';
import type { RecordData } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { objectOfId } from '../schema/orgSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import { conditionTree, type ConditionTree } from '../soql/conditionTree.ts';
import { unquote } from '../soql/literals.ts';
import type { RecordStore } from '../store/recordStore.ts';
import type { Permissions } from './permissions.ts';
import { reaches, type Sharing } from './sharing.ts';

/** Object Reference, "UserRecordAccess": one user, at most 200 records. */
const maxRecords = 200;

const values = (tree: ConditionTree | undefined, name: string): string[] => {
  const tests = tree?.kind === 'and' ? tree.parts : tree ? [tree] : [];
  for (const test of tests) {
    if (test.kind !== 'test' || !('field' in test.condition) || !('value' in test.condition)) continue;
    const { field, operator, value } = test.condition;
    if (field.toLowerCase() === name.toLowerCase() && (operator === '=' || operator === 'IN'))
      return [value].flat().map((text) => readId(unquote(text), name));
  }
  return [];
};

/** What is needed to determine a user's access to records. */
export interface AccessParts {
  store: RecordStore;
  objects: () => ReadonlyMap<string, ObjectSchema>;
  permissions: Permissions;
  sharing: Sharing;
}

/** The record with this id, and its object. */
export const locate = (
  { store, objects }: Pick<AccessParts, 'store' | 'objects'>,
  id: string,
): { object: ObjectSchema; record: RecordData } | undefined => {
  const object = objectOfId(objects(), id);
  const record = object && store.get(object.name, id);
  return object && record ? { object, record } : undefined;
};

const rowFor = (parts: AccessParts, asker: string, userId: string, recordId: string): RecordData[] => {
  const found = locate(parts, recordId);
  if (!found) return [];
  const { object, record } = found;
  const { permissions, sharing } = parts;
  // Records that the asker can't read are omitted, as in Salesforce.
  if (!permissions.object(asker, object).read || !reaches(sharing.level(asker, object, record), 'Read')) return [];
  const rights = permissions.object(userId, object);
  const level = sharing.level(userId, object, record);
  const read = rights.read && reaches(level, 'Read');
  const edit = rights.edit && reaches(level, 'Edit');
  const all = rights.delete && reaches(level, 'All');
  return [
    {
      RecordId: recordId,
      UserId: userId,
      HasReadAccess: read,
      HasEditAccess: edit,
      HasDeleteAccess: all,
      HasTransferAccess: all,
      HasAllAccess: all,
      MaxAccessLevel: all ? 'All' : edit ? 'Edit' : read ? 'Read' : 'None',
    },
  ];
};

/** The result rows of a `UserRecordAccess` query: one user's access to up to 200 records that the asker can read. */
export const userRecordAccessRows = (parts: AccessParts, asker: string, query: Query): RecordData[] => {
  const tree = conditionTree(query.where);
  const [userId] = values(tree, 'UserId');
  const recordIds = values(tree, 'RecordId');
  if (userId === undefined || recordIds.length === 0) {
    throw new SalesforceError('MALFORMED_QUERY', 'When querying UserRecordAccess you must filter by UserId and RecordId');
  }
  if (recordIds.length > maxRecords)
    throw new SalesforceError('MALFORMED_QUERY', `Can select at most ${String(maxRecords)} records of UserRecordAccess`);
  if (!parts.store.get('User', userId)) return [];
  return recordIds.flatMap((recordId) => rowFor(parts, asker, userId, recordId));
};
