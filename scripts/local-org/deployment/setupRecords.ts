import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { RecordStore } from '../store/recordStore.ts';

type PutSetup = (objectName: string, matches: RecordData, more?: RecordData) => string;

/** Finds the setup record with these values, or makes it; answers its id. */
export const setupWriter =
  (store: RecordStore, objects: () => ReadonlyMap<string, ObjectSchema>, userId: () => string): PutSetup =>
  (objectName, matches, more = {}) => {
    const found = store.all(objectName).find((record) => Object.entries(matches).every(([name, value]) => record[name] === value));
    const object = objects().get(objectName);
    if (!object) throw new Error(`There is no setup object ${objectName}`);
    const stamp = new Date().toISOString().replace('Z', '+0000');
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

/** Makes the records by which permission sets and custom permissions are queried and assigned, and removes those of deleted ones. */
export const syncSetupRecords = (components: readonly MetadataComponent[], store: RecordStore, put: PutSetup): void => {
  for (const { fullName, value } of componentsOf(components, 'CustomPermission')) {
    put('CustomPermission', { DeveloperName: fullName }, { MasterLabel: value.label });
  }
  for (const row of store.all('SetupEntityAccess')) store.remove('SetupEntityAccess', String(row['Id']));
  const sets = componentsOf(components, 'PermissionSet');
  for (const { fullName, value } of sets) {
    const setId = put('PermissionSet', { Name: fullName, IsOwnedByProfile: false }, { Label: value.label });
    for (const { name, enabled } of value.customPermissions) {
      if (enabled)
        put('SetupEntityAccess', {
          ParentId: setId,
          SetupEntityId: put('CustomPermission', { DeveloperName: name }),
          SetupEntityType: 'CustomPermission',
        });
    }
  }
  const names = new Set(sets.map(({ fullName }) => fullName));
  for (const record of store.all('PermissionSet')) {
    if (record['IsOwnedByProfile'] === true || names.has(String(record['Name']))) continue;
    store.remove('PermissionSet', String(record['Id']));
    for (const row of store.all('PermissionSetAssignment').filter(({ PermissionSetId }) => PermissionSetId === record['Id']))
      store.remove('PermissionSetAssignment', String(row['Id']));
  }
};
