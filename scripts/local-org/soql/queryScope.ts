import type { RecordData } from '../orgTypes.ts';
import { readId } from '../recordIds.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { reaches, type AccessLevel } from '../security/sharing.ts';
import type { AccessParts } from '../security/userRecordAccess.ts';
import type { QueryScope } from './fieldPaths.ts';
import type { Among } from './filter.ts';

const candidates = ({ store }: AccessParts, { name }: ObjectSchema, among: Among | undefined): RecordData[] => {
  if (!among) return store.all(name);
  const byId = (id: string): RecordData[] => {
    const record = store.get(name, readId(id));
    return record ? [record] : [];
  };
  const found = among.texts.flatMap((text) => (among.field === 'Id' ? byId(text) : store.matching(name, among.field, text)));
  return found.toSorted((left, right) => (String(left['Id']) < String(right['Id']) ? -1 : 1));
};

/** The org as one user sees it, for the duration of one query. `queryAll` also includes the recycle bin. */
export const queryScope = (parts: AccessParts, userId: string, includesRemoved = false): QueryScope => {
  const { store, permissions, sharing } = parts;
  const levels = new Map<string, (record: RecordData) => AccessLevel>();
  const levelOf = (object: ObjectSchema): ((record: RecordData) => AccessLevel) => {
    const known = levels.get(object.name) ?? sharing.levels(userId, object);
    levels.set(object.name, known);
    return known;
  };
  return {
    objects: parts.objects(),
    visible(object, { matches, among }) {
      const level = levelOf(object);
      const removed = includesRemoved ? store.removed(object.name) : [];
      return [...candidates(parts, object, among), ...removed].filter((record) => matches(record) && reaches(level(record), 'Read'));
    },
    find: (object, id) => store.get(object.name, id),
    canReadObject: (object) => permissions.object(userId, object).read,
    canReadField: (object, field) => permissions.field(userId, object, field).read,
  };
};
