import { componentsOf, type MetadataComponent, type TypedComponent } from '../../metadata/metadataTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { RecordStore } from '../store/recordStore.ts';

/** What a user may do with the records of an object, before sharing is asked. */
export interface ObjectAccess {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
}

/** The rights of users: those of their profile, and what permission sets add. */
export interface Permissions {
  object(userId: string, object: ObjectSchema): ObjectAccess;
  field(userId: string, object: ObjectSchema, field: FieldSchema): { read: boolean; edit: boolean };
  custom(userId: string): ReadonlySet<string>;
  /** Forgets what it knows, after a change of users, assignments or metadata. */
  reset(): void;
}

type PermissionSet = TypedComponent<'PermissionSet'>['value'];
interface Grants {
  isAdministrator: boolean;
  isStandardUser: boolean;
  sets: PermissionSet[];
}

const nothing: ObjectAccess = { read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const everything: ObjectAccess = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const recordObjects: ReadonlySet<string> = new Set(['Account', 'Contact', 'Opportunity', 'Case', 'Lead']);
const readableByAll: ReadonlySet<string> = new Set([
  'User',
  'Organization',
  'Profile',
  'PermissionSet',
  'PermissionSetAssignment',
  'CustomPermission',
  'SetupEntityAccess',
  'UserRecordAccess',
]);

const ofProfile = (grants: Grants, object: ObjectSchema): ObjectAccess => {
  if (grants.isAdministrator) return everything;
  if (readableByAll.has(object.name)) return { ...nothing, read: true, viewAll: true };
  return grants.isStandardUser && recordObjects.has(object.name)
    ? { ...nothing, read: true, create: true, edit: true, delete: true }
    : nothing;
};

const ofSets = (sets: readonly PermissionSet[], objectName: string, before: ObjectAccess): ObjectAccess => {
  const rows = sets.flatMap(({ objectPermissions = [] }) => objectPermissions.filter(({ object }) => object === objectName));
  return {
    read: before.read || rows.some(({ allowRead }) => allowRead),
    create: before.create || rows.some(({ allowCreate }) => allowCreate),
    edit: before.edit || rows.some(({ allowEdit }) => allowEdit),
    delete: before.delete || rows.some(({ allowDelete }) => allowDelete),
    viewAll: before.viewAll || rows.some(({ viewAllRecords, modifyAllRecords }) => viewAllRecords || modifyAllRecords),
    modifyAll: before.modifyAll || rows.some(({ modifyAllRecords }) => modifyAllRecords),
  };
};

/** Fields that no field permission is given for: everyone who sees the object sees them. */
const isAlwaysVisible = (field: FieldSchema): boolean => !field.isCustom || field.isRequired || field.isMasterDetail;

export const permissions = (store: RecordStore, components: () => readonly MetadataComponent[]): Permissions => {
  const known = new Map<string, Grants>();

  const load = (userId: string): Grants => {
    const profile = store.get('Profile', String(store.get('User', userId)?.['ProfileId'] ?? ''));
    const assigned = new Set(
      store
        .all('PermissionSetAssignment')
        .filter(({ AssigneeId }) => AssigneeId === userId)
        .map(({ PermissionSetId }) => PermissionSetId),
    );
    const names = new Set(
      store
        .all('PermissionSet')
        .filter(({ Id = '' }) => assigned.has(Id))
        .map(({ Name }) => Name),
    );
    return {
      isAdministrator: profile?.['PermissionsModifyAllData'] === true,
      isStandardUser: profile?.['Name'] === 'Standard User',
      sets: componentsOf(components(), 'PermissionSet')
        .filter(({ fullName }) => names.has(fullName))
        .map(({ value }) => value),
    };
  };
  const grantsOf = (userId: string): Grants => {
    const grants = known.get(userId) ?? load(userId);
    known.set(userId, grants);
    return grants;
  };

  return {
    object(userId, object) {
      const grants = grantsOf(userId);
      // A share row is the business of whoever may share the record; the save asks that.
      if (object.sharesObject !== null) return { ...everything, viewAll: grants.isAdministrator, modifyAll: grants.isAdministrator };
      return ofSets(grants.sets, object.name, ofProfile(grants, object));
    },
    field(userId, object, field) {
      const grants = grantsOf(userId);
      if (grants.isAdministrator || isAlwaysVisible(field)) return { read: true, edit: true };
      const rows = grants.sets.flatMap(({ fieldPermissions = [] }) =>
        fieldPermissions.filter((row) => row.field === `${object.name}.${field.name}`),
      );
      return { read: rows.some(({ readable, editable }) => readable === true || editable), edit: rows.some(({ editable }) => editable) };
    },
    custom(userId) {
      const rows = grantsOf(userId).sets.flatMap(({ customPermissions = [] }) => customPermissions);
      return new Set(rows.filter(({ enabled }) => enabled).map(({ name }) => name));
    },
    reset() {
      known.clear();
    },
  };
};
