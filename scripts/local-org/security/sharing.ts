import type { RecordData } from '../orgTypes.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { shareFields } from '../schema/shareObjects.ts';
import type { RecordStore } from '../store/recordStore.ts';
import type { Permissions } from './permissions.ts';

/** A user's access to a record, in ascending order; each level includes the previous ones. */
export type AccessLevel = 'None' | 'Read' | 'Edit' | 'All';

const levels: readonly AccessLevel[] = ['None', 'Read', 'Edit', 'All'];
export const reaches = (level: AccessLevel, wanted: AccessLevel): boolean => levels.indexOf(level) >= levels.indexOf(wanted);
const higher = (one: AccessLevel, other: AccessLevel): AccessLevel => (reaches(one, other) ? one : other);

type LevelOf = (record: RecordData) => AccessLevel;

/** Record access by ownership, share rows, org-wide defaults, View All and Modify All. Roles aren't modelled. */
export interface Sharing {
  level(userId: string, object: ObjectSchema, record: RecordData): AccessLevel;
  /** The same for many records of an object; valid as long as no data changes. */
  levels(userId: string, object: ObjectSchema): LevelOf;
}

const wholeObject: Partial<Record<ObjectSchema['sharing'], AccessLevel>> = { Read: 'Read', ReadWrite: 'Edit' };

/** The access to every record that the object's org-wide default grants. */
export const levelOfAll = (object: ObjectSchema): AccessLevel => wholeObject[object.sharing] ?? 'None';

export const levelOfShare = (access: unknown): AccessLevel => (access === 'All' ? 'All' : access === 'Edit' ? 'Edit' : 'Read');

export const sharing = (store: RecordStore, objects: () => ReadonlyMap<string, ObjectSchema>, permissions: Permissions): Sharing => {
  const shared = (userId: string, object: ObjectSchema): LevelOf => {
    const share = [...objects().values()].find(({ sharesObject }) => sharesObject === object.name);
    if (!share) return () => 'None';
    const { parent, access } = shareFields(share);
    return (record) =>
      store
        .matching(share.name, parent, String(record['Id']))
        .filter(({ UserOrGroupId }) => UserOrGroupId === userId)
        .map((row) => levelOfShare(row[access]))
        .reduce(higher, 'None');
  };

  /** The access to the record referenced by a field, cached per referenced record. */
  const ofParent = (userId: string, parent: ObjectSchema | undefined, fieldName: string): LevelOf => {
    if (!parent) return () => 'None';
    const levelOf = levelsOf(userId, parent);
    const known = new Map<string, AccessLevel>();
    return (record) => {
      const id = String(record[fieldName]);
      const found = known.get(id) ?? levelOf(store.get(parent.name, id) ?? {});
      known.set(id, found);
      return found;
    };
  };

  const ofMaster = (userId: string, object: ObjectSchema): LevelOf => {
    const field = [...object.fields.values()].find(({ isMasterDetail }) => isMasterDetail);
    return ofParent(userId, objects().get(field?.referenceTo[0] ?? ''), field?.name ?? '');
  };

  /** Share rows are readable with read access to the shared record, and editable with full access. */
  const ofShareRow = (userId: string, share: ObjectSchema): LevelOf => {
    const level = ofParent(userId, objects().get(share.sharesObject ?? ''), shareFields(share).parent);
    return (row) => (level(row) === 'All' ? 'All' : reaches(level(row), 'Read') ? 'Read' : 'None');
  };

  const levelsOf = (userId: string, object: ObjectSchema): LevelOf => {
    if (object.sharesObject !== null) return ofShareRow(userId, object);
    if (object.sharing === 'ControlledByParent') return ofMaster(userId, object);
    const rights = permissions.object(userId, object);
    const atLeast = higher(levelOfAll(object), rights.modifyAll ? 'All' : rights.viewAll ? 'Read' : 'None');
    const byShare = shared(userId, object);
    return (record) => {
      if (record['Id'] === undefined) return 'None';
      if (atLeast === 'All' || record['OwnerId'] === userId) return 'All';
      return higher(atLeast, byShare(record));
    };
  };

  return { level: (userId, object, record) => levelsOf(userId, object)(record), levels: levelsOf };
};
