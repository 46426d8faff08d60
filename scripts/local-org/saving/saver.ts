import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { Caller, FieldValue, RecordData, Saved } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import { fieldOf, type ObjectSchema } from '../schema/objectSchema.ts';
import { shareFields } from '../schema/setupObjects.ts';
import { SalesforceError } from '../salesforceError.ts';
import { reaches } from '../security/sharing.ts';
import { locate, type AccessParts } from '../security/userRecordAccess.ts';
import { runBeforeSaveFlows } from './beforeSaveFlows.ts';
import { checkRequired, checkUnique, checkValidationRules } from './checkRecord.ts';
import { checkReferences } from './checkReferences.ts';
import { deleteRecord } from './deleteRecord.ts';
import { inputFields } from './inputFields.ts';
import { recordDefaults, withDerivedName } from './recordDefaults.ts';

/** What saving needs beside access: the deployed flows and rules. */
export interface SaveParts extends AccessParts {
  components: () => readonly MetadataComponent[];
}

/** Creates, updates, upserts and deletes records, in Salesforce's order of execution. */
export interface Saver {
  create(caller: Caller, object: ObjectSchema, fields: RecordData): Saved;
  update(caller: Caller, object: ObjectSchema, id: string, fields: RecordData): Saved;
  upsert(caller: Caller, object: ObjectSchema, externalIdField: string, value: string, fields: RecordData): Saved;
  delete(caller: Caller, object: ObjectSchema, id: string): void;
}

const now = (): string => new Date().toISOString().replace('Z', '+0000');

const noAccess = (): SalesforceError => new SalesforceError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
const notFound = (): SalesforceError => new SalesforceError('NOT_FOUND', 'The requested resource does not exist');

export const saver = (parts: SaveParts): Saver => {
  const { store, permissions, sharing } = parts;

  const globals =
    (userId: string, idLength: number) =>
    (name: string): FieldValue => {
      if (name.startsWith('$Permission.')) return permissions.custom(userId).has(name.slice('$Permission.'.length));
      const value = name.startsWith('$User.') ? (store.get('User', userId)?.[name.slice('$User.'.length)] ?? null) : null;
      return name === '$User.Id' ? userId.slice(0, idLength) : value;
    };

  /** Before-save flows, then the checks, then validation rules: Apex Developer Guide, "Triggers and Order of Execution". */
  const finish = (
    caller: Caller,
    object: ObjectSchema,
    record: RecordData,
    before: RecordData | undefined,
    touched: readonly string[],
  ): RecordData => {
    const { userId } = caller;
    const stamp = now();
    const creation = before === undefined ? { CreatedById: userId, CreatedDate: stamp, IsDeleted: false } : {};
    const stamped = { ...record, ...creation, LastModifiedById: userId, LastModifiedDate: stamp, SystemModstamp: stamp };
    const isCreate = before === undefined;
    const flowed = runBeforeSaveFlows(parts.components(), {
      objectName: object.name,
      isCreate,
      record: withDerivedName(object, stamped),
      global: globals(userId, 18),
    });
    checkRequired(object, flowed);
    checkUnique(object, flowed, store);
    checkReferences(parts, userId, object, flowed, touched);
    checkValidationRules(parts.components(), { objectName: object.name, record: flowed, before, global: globals(userId, 15) });
    store.put(object.name, flowed);
    if (!object.isCustom) permissions.reset();
    return flowed;
  };

  const fieldAccess = (caller: Caller, object: ObjectSchema) => (field: Parameters<typeof permissions.field>[2]) =>
    permissions.field(caller.userId, object, field);

  const checkMayShare = (caller: Caller, object: ObjectSchema, record: RecordData): RecordData | undefined => {
    if (object.sharesObject === null) return undefined;
    const { parent } = shareFields(object);
    const found = locate(parts, String(record[parent]));
    if (!found || !reaches(sharing.level(caller.userId, found.object, found.record), 'All')) throw noAccess();
    const isSame = (row: RecordData): boolean =>
      [parent, 'UserOrGroupId', 'RowCause'].every((name) => (row[name] ?? 'Manual') === (record[name] ?? 'Manual'));
    return store.all(object.name).find(isSame);
  };

  const create = (caller: Caller, object: ObjectSchema, fields: RecordData): Saved => {
    if (!object.isWritable || !permissions.object(caller.userId, object).create) {
      throw new SalesforceError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
    }
    const sent = inputFields(object, fields, { isCreate: true, access: fieldAccess(caller, object) });
    const shared = checkMayShare(caller, object, sent);
    if (shared) {
      store.put(object.name, { ...shared, ...sent });
      return { id: String(shared['Id']), created: false };
    }
    const id = store.nextId(object);
    const record = { ...recordDefaults(object, caller.userId, store.next), ...withoutNullDefaults(object, sent), Id: id };
    finish(caller, object, record, undefined, Object.keys(sent));
    return { id, created: true };
  };

  const update = (caller: Caller, object: ObjectSchema, id: string, fields: RecordData): Saved => {
    const before = store.get(object.name, readId(id));
    const rights = permissions.object(caller.userId, object);
    const level = before ? sharing.level(caller.userId, object, before) : 'None';
    if (!before || !rights.read || !reaches(level, 'Read')) throw before ? noAccess() : notFound();
    if (!object.isWritable || !rights.edit || !reaches(level, 'Edit')) throw noAccess();
    const { Id: _, ...rest } = fields;
    const sent = inputFields(object, rest, { isCreate: false, access: fieldAccess(caller, object) });
    finish(caller, object, { ...before, ...sent }, before, Object.keys(sent));
    return { id: String(before['Id']), created: false };
  };

  return {
    create,
    update,
    upsert(caller, object, externalIdField, value, fields) {
      const field = fieldOf(object, externalIdField);
      if (!field || !(field.isExternalId || field.name === 'Id') || !permissions.field(caller.userId, object, field).read) {
        throw new SalesforceError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${externalIdField}`);
      }
      const matches = store.all(object.name).filter((record) => String(record[field.name]).toLowerCase() === value.toLowerCase());
      if (matches.length > 1)
        throw new SalesforceError('DUPLICATE_VALUE', `${externalIdField}: more than one record found for external id field`, [field.name]);
      const found = matches[0];
      return found ? update(caller, object, String(found['Id']), fields) : create(caller, object, { ...fields, [field.name]: value });
    },
    delete(caller, object, id) {
      const record = store.get(object.name, readId(id));
      if (!record) throw notFound();
      const level = sharing.level(caller.userId, object, record);
      const mayDelete = object.sharing === 'ControlledByParent' ? reaches(level, 'Edit') : reaches(level, 'All');
      if (!object.isWritable || !permissions.object(caller.userId, object).delete || !mayDelete) throw noAccess();
      deleteRecord(parts, object, record);
      if (!object.isCustom) permissions.reset();
    },
  };
};

/** A client that sends null for a field with a default means no value, except for checkboxes and picklists that must have one. */
const withoutNullDefaults = (object: ObjectSchema, sent: RecordData): RecordData =>
  Object.fromEntries(Object.entries(sent).filter(([name, value]) => value !== null || object.fields.get(name)?.type !== 'boolean'));
