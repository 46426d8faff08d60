import { componentsOf, type MetadataComponent, type TypedComponent } from '../../metadata/metadataTypes.ts';

type PermissionSet = TypedComponent<'PermissionSet'>['value'];

/** A user's permissions on an object, before record sharing is applied. */
export interface ObjectAccess {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
}

/** A user's permissions on a field. */
export interface FieldAccess {
  read: boolean;
  edit: boolean;
}

/** The combined grants of several permission sets. */
export interface Granted {
  objects: ReadonlyMap<string, ObjectAccess>;
  /** By `Object.Field`. */
  fields: ReadonlyMap<string, FieldAccess>;
  custom: ReadonlySet<string>;
  /** System permissions, such as `ViewAllData`. */
  user: ReadonlySet<string>;
}

export const noAccess: ObjectAccess = { read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false };

/** The union of both. */
export const bothOf = (one: ObjectAccess, other: ObjectAccess): ObjectAccess => ({
  read: one.read || other.read,
  create: one.create || other.create,
  edit: one.edit || other.edit,
  delete: one.delete || other.delete,
  viewAll: one.viewAll || other.viewAll,
  modifyAll: one.modifyAll || other.modifyAll,
});

const objectsOf = (sets: readonly PermissionSet[]): Map<string, ObjectAccess> => {
  const found = new Map<string, ObjectAccess>();
  for (const row of sets.flatMap(({ objectPermissions = [] }) => objectPermissions)) {
    const access = {
      read: row.allowRead,
      create: row.allowCreate,
      edit: row.allowEdit,
      delete: row.allowDelete,
      viewAll: row.viewAllRecords || row.modifyAllRecords,
      modifyAll: row.modifyAllRecords,
    };
    found.set(row.object, bothOf(found.get(row.object) ?? noAccess, access));
  }
  return found;
};

const fieldsOf = (sets: readonly PermissionSet[]): Map<string, FieldAccess> => {
  const found = new Map<string, FieldAccess>();
  for (const { field, readable, editable } of sets.flatMap(({ fieldPermissions = [] }) => fieldPermissions)) {
    const before = found.get(field) ?? { read: false, edit: false };
    found.set(field, { read: before.read || readable === true || editable, edit: before.edit || editable });
  }
  return found;
};

/** Combines the grants of the deployed permission sets with these names. */
export const grantedBy = (components: readonly MetadataComponent[], names: ReadonlySet<unknown>): Granted => {
  const sets = componentsOf(components, 'PermissionSet')
    .filter(({ fullName }) => names.has(fullName))
    .map(({ value }) => value);
  const enabled = (rows: readonly { enabled: boolean; name: string }[]): Set<string> =>
    new Set(rows.filter((row) => row.enabled).map(({ name }) => name));
  return {
    objects: objectsOf(sets),
    fields: fieldsOf(sets),
    custom: enabled(sets.flatMap(({ customPermissions = [] }) => customPermissions)),
    user: enabled(sets.flatMap(({ userPermissions = [] }) => userPermissions)),
  };
};
