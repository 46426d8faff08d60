import { componentsOf, type MetadataComponent } from '../../metadata/metadataTypes.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { RecordStore } from '../store/recordStore.ts';
import { bothOf, grantedBy, noAccess, type FieldAccess, type Granted, type ObjectAccess } from './permissionSets.ts';

/** The permissions of users, from their profile and permission sets. */
export interface Permissions {
  object(userId: string, object: ObjectSchema): ObjectAccess;
  field(userId: string, object: ObjectSchema, field: FieldSchema): FieldAccess;
  custom(userId: string): ReadonlySet<string>;
  /** Clears the cache. Call it after users, assignments or metadata change. */
  reset(): void;
}

interface Grants {
  /** From the profile: "Modify All Data", "View All Data", and the default permissions of the Standard User. */
  modifiesAll: boolean;
  viewsAll: boolean;
  isStandardUser: boolean;
  granted: Granted;
}

const everything: ObjectAccess = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const recordObjects: ReadonlySet<string> = new Set(['Account', 'Contact', 'Opportunity', 'Case', 'Lead']);
const readableByAll: ReadonlySet<string> = new Set([
  'User',
  'Organization',
  'Profile',
  'PermissionSet',
  'PermissionSetGroup',
  'PermissionSetAssignment',
  'UserRecordAccess',
]);
/** Object Reference, "Special Access Rules": readable with "View Setup and Configuration". */
const readableWithSetup: ReadonlySet<string> = new Set(['CustomPermission', 'SetupEntityAccess']);

const ofProfile = (grants: Grants, objectName: string): ObjectAccess => {
  if (grants.modifiesAll) return everything;
  const viewed = { ...noAccess, read: grants.viewsAll, viewAll: grants.viewsAll };
  const isSetup = readableByAll.has(objectName) || (readableWithSetup.has(objectName) && grants.granted.user.has('ViewSetup'));
  if (isSetup) return { ...noAccess, read: true, viewAll: true };
  return grants.isStandardUser && recordObjects.has(objectName)
    ? { ...viewed, read: true, create: true, edit: true, delete: true }
    : viewed;
};

/** Fields without field permissions: visible to everyone who can read the object. */
const isAlwaysVisible = (field: FieldSchema): boolean => !field.isCustom || field.isRequired || field.isMasterDetail;

export const permissions = (store: RecordStore, components: () => readonly MetadataComponent[]): Permissions => {
  const known = new Map<string, Grants>();

  const setsOfGroup = (groupId: string): string[] => {
    const name = store.get('PermissionSetGroup', groupId)?.['DeveloperName'];
    return componentsOf(components(), 'PermissionSetGroup').find(({ fullName }) => fullName === name)?.value.permissionSets ?? [];
  };
  const setNames = (userId: string): Set<unknown> => {
    const assigned = store.matching('PermissionSetAssignment', 'AssigneeId', userId);
    const sets = assigned.map(({ PermissionSetId }) => store.get('PermissionSet', String(PermissionSetId)));
    // Sessions in this org never activate a permission set that requires activation.
    const inForce = sets.filter((set) => set?.['HasActivationRequired'] !== true);
    return new Set(
      inForce.flatMap((set) => (set?.['PermissionSetGroupId'] ? setsOfGroup(String(set['PermissionSetGroupId'])) : [set?.['Name']])),
    );
  };
  const load = (userId: string): Grants => {
    const profile = store.get('Profile', String(store.get('User', userId)?.['ProfileId'] ?? ''));
    const granted = grantedBy(components(), setNames(userId));
    const modifiesAll = profile?.['PermissionsModifyAllData'] === true || granted.user.has('ModifyAllData');
    return {
      modifiesAll,
      viewsAll: modifiesAll || profile?.['PermissionsViewAllData'] === true || granted.user.has('ViewAllData'),
      isStandardUser: profile?.['Name'] === 'Standard User',
      granted,
    };
  };
  const grantsOf = (userId: string): Grants => {
    const grants = known.get(userId) ?? load(userId);
    known.set(userId, grants);
    return grants;
  };
  const named = (userId: string, objectName: string): ObjectAccess => {
    const grants = grantsOf(userId);
    return bothOf(ofProfile(grants, objectName), grants.granted.objects.get(objectName) ?? noAccess);
  };

  return {
    object(userId, object) {
      const rights = named(userId, object.sharesObject ?? object.name);
      // Who may edit a share row depends on the shared record, which `sharing` checks.
      return object.sharesObject === null || !rights.read ? rights : { ...rights, create: true, edit: true, delete: true };
    },
    field(userId, object, field) {
      const grants = grantsOf(userId);
      if (isAlwaysVisible(field)) return { read: true, edit: true };
      return grants.granted.fields.get(`${object.name}.${field.name}`) ?? { read: false, edit: false };
    },
    custom: (userId) => grantsOf(userId).granted.custom,
    reset() {
      known.clear();
    },
  };
};
