import { integrationLicense } from '../deployment/firstRecords.ts';
import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SalesforceError } from '../salesforceError.ts';
import type { RecordStore } from '../store/recordStore.ts';

/** Throws if a required field has no value. */
export const checkRequired = (object: ObjectSchema, record: RecordData): void => {
  const missing = [...object.fields.values()]
    .filter(({ isRequired, name }) => isRequired && (record[name] ?? null) === null)
    .map(({ name }) => name);
  if (missing.length > 0)
    throw new SalesforceError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
};

const duplicate = (name: string, twin: RecordData): SalesforceError =>
  new SalesforceError('DUPLICATE_VALUE', `duplicate value found: ${name} duplicates value on record with id: ${String(twin['Id'])}`, [
    name,
  ]);

/** Throws if another record has the same value of a unique field. */
export const checkUnique = (object: ObjectSchema, record: RecordData, store: RecordStore): void => {
  for (const { name } of [...object.fields.values()].filter(({ isUnique }) => isUnique)) {
    const value = record[name] ?? null;
    const twin = value === null ? undefined : store.matching(object.name, name, String(value)).find(({ Id }) => Id !== record['Id']);
    if (twin) throw duplicate(name, twin);
  }
};

/** Assigning a permission set group assigns the permission set that combines its members' permissions. */
export const withGroupsSet = (object: ObjectSchema, record: RecordData, store: RecordStore): RecordData => {
  const groupId = record['PermissionSetGroupId'] ?? null;
  if (object.name !== 'PermissionSetAssignment' || groupId === null || (record['PermissionSetId'] ?? null) !== null) return record;
  const [set] = store.matching('PermissionSet', 'PermissionSetGroupId', String(groupId));
  return { ...record, PermissionSetId: set?.['Id'] ?? null };
};

/** Users with the integration license also need a permission set license for permission sets that grant object access. */
const isLicensed = (userId: string, store: RecordStore): boolean => {
  const profile = store.get('Profile', String(store.get('User', userId)?.['ProfileId']));
  if (store.get('UserLicense', String(profile?.['UserLicenseId']))?.['Name'] !== integrationLicense) return true;
  const held = store.matching('PermissionSetLicenseAssign', 'AssigneeId', userId);
  return held.some(({ PermissionSetLicenseId }) => store.get('PermissionSetLicense', String(PermissionSetLicenseId)) !== undefined);
};

/** Throws if the user already has the permission set, if it belongs to a profile, or if the user's license doesn't allow it. */
export const checkAssignment = (object: ObjectSchema, record: RecordData, store: RecordStore): void => {
  if (object.name !== 'PermissionSetAssignment') return;
  if ((record['PermissionSetId'] ?? null) === null)
    throw new SalesforceError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', ['PermissionSetId']);
  const twin = store
    .matching(object.name, 'AssigneeId', String(record['AssigneeId']))
    .find(({ Id, PermissionSetId }) => Id !== record['Id'] && PermissionSetId === record['PermissionSetId']);
  if (twin) throw duplicate('<unknown>', twin);
  if (store.get('PermissionSet', String(record['PermissionSetId']))?.['IsOwnedByProfile'] === true) {
    const message = 'Permission Set: a permission set that a profile owns cannot be assigned';
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', message, ['PermissionSetId']);
  }
  if (!isLicensed(String(record['AssigneeId']), store)) {
    const message = `Can't assign permission set to user. The user license doesn't allow the permission: Read Account`;
    throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', message, ['PermissionSetId']);
  }
};
