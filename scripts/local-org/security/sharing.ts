import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { shareFields } from '../schema/setupObjects.ts';
import type { RecordStore } from '../store/recordStore.ts';
import type { Permissions } from './permissions.ts';

/** How much of a record a user has; each level holds the ones before it. */
export type AccessLevel = 'None' | 'Read' | 'Edit' | 'Delete' | 'All';

const levels: readonly AccessLevel[] = ['None', 'Read', 'Edit', 'Delete', 'All'];
export const reaches = (level: AccessLevel, wanted: AccessLevel): boolean => levels.indexOf(level) >= levels.indexOf(wanted);
const higher = (one: AccessLevel, other: AccessLevel): AccessLevel => (reaches(one, other) ? one : other);

/** Which records a user reaches, by ownership, share rows, org-wide defaults and the right to all. Roles are not modelled. */
export interface Sharing {
  level(userId: string, object: ObjectSchema, record: RecordData): AccessLevel;
  /** The same for many records of an object, looking at the share rows once. */
  levels(userId: string, object: ObjectSchema): (record: RecordData) => AccessLevel;
}

const wholeObject: Partial<Record<ObjectSchema['sharing'], AccessLevel>> = { Read: 'Read', ReadWrite: 'Edit' };

export const sharing = (store: RecordStore, objects: () => ReadonlyMap<string, ObjectSchema>, permissions: Permissions): Sharing => {
  const sharedLevels = (userId: string, object: ObjectSchema): Map<unknown, AccessLevel> => {
    const share = [...objects().values()].find(({ sharesObject }) => sharesObject === object.name);
    const found = new Map<unknown, AccessLevel>();
    if (!share) return found;
    const { parent, access } = shareFields(share);
    for (const row of store.all(share.name)) {
      if (row['UserOrGroupId'] !== userId) continue;
      const level = row[access] === 'All' ? 'All' : row[access] === 'Edit' ? 'Edit' : 'Read';
      found.set(row[parent], higher(level, found.get(row[parent]) ?? 'None'));
    }
    return found;
  };

  const ofMaster = (userId: string, object: ObjectSchema): ((record: RecordData) => AccessLevel) => {
    const field = [...object.fields.values()].find(({ isMasterDetail }) => isMasterDetail);
    const master = objects().get(field?.referenceTo[0] ?? '');
    if (!field || !master) return () => 'None';
    const levelOfMaster = levelsOf(userId, master);
    return (record) => {
      const parent = store.get(master.name, String(record[field.name]));
      return parent ? levelOfMaster(parent) : 'None';
    };
  };

  const ofShareRow = (userId: string, object: ObjectSchema): ((record: RecordData) => AccessLevel) => {
    const shared = objects().get(object.sharesObject ?? '');
    if (!shared) return () => 'None';
    const levelOfRecord = levelsOf(userId, shared);
    return (row) => {
      const record = store.get(shared.name, String(row[shareFields(object).parent]));
      return record && reaches(levelOfRecord(record), 'Read') ? levelOfRecord(record) : 'None';
    };
  };

  const levelsOf = (userId: string, object: ObjectSchema): ((record: RecordData) => AccessLevel) => {
    const rights = permissions.object(userId, object);
    if (object.sharesObject !== null) return ofShareRow(userId, object);
    if (object.sharing === 'ControlledByParent') return ofMaster(userId, object);
    const atLeast = higher(wholeObject[object.sharing] ?? 'None', rights.modifyAll ? 'All' : rights.viewAll ? 'Read' : 'None');
    const shares = sharedLevels(userId, object);
    return (record) => (record['OwnerId'] === userId ? 'All' : higher(atLeast, shares.get(record['Id']) ?? 'None'));
  };

  return { level: (userId, object, record) => levelsOf(userId, object)(record), levels: levelsOf };
};
