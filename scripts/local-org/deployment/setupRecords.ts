import { componentsOf, type MetadataComponent, type TypedComponent } from '../../metadata/metadataTypes.ts';
import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { dateTimeOf } from '../saving/dateTime.ts';
import type { RecordStore } from '../store/recordStore.ts';

type PutSetup = (objectName: string, matches: RecordData, more?: RecordData) => string;

/** Finds the setup record with these values, or creates it. Returns its id. */
export const setupWriter =
  (store: RecordStore, objects: () => ReadonlyMap<string, ObjectSchema>, userId: () => string): PutSetup =>
  (objectName, matches, more = {}) => {
    const found = store.all(objectName).find((record) => Object.entries(matches).every(([name, value]) => record[name] === value));
    const object = objects().get(objectName);
    if (!object) throw new Error(`Unknown setup object ${objectName}`);
    const stamp = dateTimeOf(new Date());
    const empty = Object.fromEntries([...object.fields.values()].map((field) => [field.name, field.defaultValue]));
    const created = {
      CreatedById: userId(),
      CreatedDate: stamp,
      LastModifiedById: userId(),
      LastModifiedDate: stamp,
      SystemModstamp: stamp,
      IsDeleted: false,
    };
    const id = String(found?.['Id'] ?? store.nextId(object));
    store.put(objectName, { ...empty, ...created, ...found, ...matches, ...more, Id: id });
    return id;
  };

type PermissionSet = TypedComponent<'PermissionSet'>['value'];

/** Makes the custom permissions of a permission set queryable. */
const putCustomPermissions = (put: PutSetup, setId: string, sets: readonly PermissionSet[]): void => {
  const enabled = sets.flatMap(({ customPermissions }) => customPermissions).filter((permission) => permission.enabled);
  for (const { name } of enabled) {
    const SetupEntityId = put('CustomPermission', { DeveloperName: name });
    put('SetupEntityAccess', { ParentId: setId, SetupEntityId, SetupEntityType: 'CustomPermission' });
  }
};

/** A group is assigned through its own permission set, which combines the grants of its members. */
const putGroups = (components: readonly MetadataComponent[], put: PutSetup): void => {
  const sets = componentsOf(components, 'PermissionSet');
  for (const { fullName, value } of componentsOf(components, 'PermissionSetGroup')) {
    const groupId = put('PermissionSetGroup', { DeveloperName: fullName }, { MasterLabel: value.label, Status: 'Updated' });
    const own = { Name: `X${groupId}`, Label: value.label, Type: 'Group', IsOwnedByProfile: false };
    const members = sets.filter((set) => value.permissionSets.includes(set.fullName)).map((set) => set.value);
    putCustomPermissions(put, put('PermissionSet', { PermissionSetGroupId: groupId }, own), members);
  }
};

const removeSet = (store: RecordStore, id: unknown): void => {
  store.remove('PermissionSet', String(id));
  for (const row of store.all('PermissionSetAssignment').filter(({ PermissionSetId }) => PermissionSetId === id))
    store.remove('PermissionSetAssignment', String(row['Id']));
};

/**
 * Creates the queryable and assignable records of permission sets, permission set groups and custom permissions, and removes those of
 * deleted ones.
 */
export const syncSetupRecords = (components: readonly MetadataComponent[], store: RecordStore, put: PutSetup): void => {
  for (const { fullName, value } of componentsOf(components, 'CustomPermission')) {
    put('CustomPermission', { DeveloperName: fullName }, { MasterLabel: value.label });
  }
  for (const row of store.all('SetupEntityAccess')) store.remove('SetupEntityAccess', String(row['Id']));
  const sets = componentsOf(components, 'PermissionSet');
  for (const { fullName, value } of sets) {
    const more = { Label: value.label, Type: 'Regular', HasActivationRequired: value.hasActivationRequired === true };
    const setId = put('PermissionSet', { Name: fullName, IsOwnedByProfile: false }, more);
    putCustomPermissions(put, setId, [value]);
  }
  putGroups(components, put);
  const groups = new Set(componentsOf(components, 'PermissionSetGroup').map(({ fullName }) => fullName));
  const gone = new Set(
    store
      .all('PermissionSetGroup')
      .filter(({ DeveloperName }) => !groups.has(String(DeveloperName)))
      .map(({ Id }) => Id),
  );
  for (const id of gone) store.remove('PermissionSetGroup', String(id));
  const names = new Set(sets.map(({ fullName }) => fullName));
  for (const { Id, Name, IsOwnedByProfile, PermissionSetGroupId } of store.all('PermissionSet')) {
    const isKept = PermissionSetGroupId ? !gone.has(PermissionSetGroupId) : IsOwnedByProfile === true || names.has(String(Name));
    if (!isKept) removeSet(store, Id);
  }
};
