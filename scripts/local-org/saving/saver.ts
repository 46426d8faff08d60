import type { Caller, RecordData, Saved } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import { fieldOf, type ObjectSchema } from '../schema/objectSchema.ts';
import { isDeleted, noAccessToRecord, notFound, SalesforceError } from '../salesforceError.ts';
import { reaches } from '../security/sharing.ts';
import { deleteRecord } from './deleteRecord.ts';
import { recordFinisher, type SaveParts } from './finishRecord.ts';
import { inputFields } from './inputFields.ts';
import { findShare } from './shares.ts';
import { recordDefaults } from './recordDefaults.ts';

/** Creates, updates, upserts and deletes records, following Salesforce's order of execution. */
export interface Saver {
  create(caller: Caller, object: ObjectSchema, fields: RecordData): Saved;
  update(caller: Caller, object: ObjectSchema, id: string, fields: RecordData): Saved;
  upsert(caller: Caller, object: ObjectSchema, externalIdField: string, value: string, fields: RecordData): Saved;
  delete(caller: Caller, object: ObjectSchema, id: string): void;
}

export const saver = (parts: SaveParts): Saver => {
  const { store, permissions, sharing } = parts;
  const finish = recordFinisher(parts);

  const fieldAccess = (caller: Caller, object: ObjectSchema) => (field: Parameters<typeof permissions.field>[2]) =>
    permissions.field(caller.userId, object, field);

  const missing = (object: ObjectSchema, id: string): SalesforceError =>
    store.wasRemoved(object.name, readId(id)) ? isDeleted() : notFound();

  const create = (caller: Caller, object: ObjectSchema, fields: RecordData): Saved => {
    if (!object.isWritable || !permissions.object(caller.userId, object).create) {
      throw new SalesforceError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
    }
    const sent = inputFields(object, fields, { isCreate: true, access: fieldAccess(caller, object) });
    const shared = findShare(parts, caller.userId, object, sent);
    if (shared) {
      store.put(object.name, { ...shared, ...sent });
      return { id: String(shared['Id']), created: false };
    }
    const id = store.nextId(object);
    const record = { ...recordDefaults(object, caller.userId, store.next), ...sent, Id: id };
    finish(caller.userId, object, record, undefined, Object.keys(sent));
    return { id, created: true };
  };

  const update = (caller: Caller, object: ObjectSchema, id: string, fields: RecordData): Saved => {
    const before = store.get(object.name, readId(id));
    const rights = permissions.object(caller.userId, object);
    const level = before ? sharing.level(caller.userId, object, before) : 'None';
    if (!before || !rights.read || !reaches(level, 'Read')) throw before ? noAccessToRecord() : missing(object, id);
    if (!object.isWritable || !rights.edit || !reaches(level, 'Edit')) throw noAccessToRecord();
    const { Id: _, ...rest } = fields;
    const sent = inputFields(object, rest, { isCreate: false, access: fieldAccess(caller, object) });
    finish(caller.userId, object, { ...before, ...sent }, before, Object.keys(sent));
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
      const matches = store.matching(object.name, field.name, value);
      if (matches.length > 1)
        throw new SalesforceError('DUPLICATE_VALUE', `${externalIdField}: more than one record found for external id field`, [field.name]);
      const found = matches[0];
      return found ? update(caller, object, String(found['Id']), fields) : create(caller, object, { ...fields, [field.name]: value });
    },
    delete(caller, object, id) {
      const record = store.get(object.name, readId(id));
      if (!record) throw missing(object, id);
      const level = sharing.level(caller.userId, object, record);
      const mayDelete = object.sharing === 'ControlledByParent' ? reaches(level, 'Edit') : reaches(level, 'All');
      if (!object.isWritable || !permissions.object(caller.userId, object).delete || !mayDelete) throw noAccessToRecord();
      deleteRecord(parts, object, record);
      if (!object.isCustom) permissions.reset();
    },
  };
};
