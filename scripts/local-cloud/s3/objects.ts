import type { DatabaseSync } from 'node:sqlite';
import { valueOf, valuesOf } from './rows.ts';
import { StoredObject } from './storedObject.ts';

/** The index of objects by bucket and key. */
export interface Objects {
  find(bucket: string, key: string): StoredObject | undefined;
  put(bucket: string, object: StoredObject): void;
  remove(bucket: string, key: string): void;
  /** Ordered by the UTF-8 bytes of their keys, starting after `after`. */
  list(bucket: string, prefix: string, after: string, limit: number): StoredObject[];
  isEmpty(bucket: string): boolean;
  all(): StoredObject[];
}

export const openObjects = (database: DatabaseSync): Objects => {
  const one = database.prepare('SELECT value FROM objects WHERE bucket = ? AND key = ?');
  const upsert = database.prepare('INSERT INTO objects VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const remove = database.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  const page = database.prepare(
    'SELECT value FROM objects WHERE bucket = ? AND key > ? AND key >= ? AND substr(key, 1, length(?3)) = ?3 ORDER BY key LIMIT ?',
  );
  const any = database.prepare('SELECT 1 FROM objects WHERE bucket = ? LIMIT 1');
  const everything = database.prepare('SELECT value FROM objects');
  return {
    find: (bucket, key) => valueOf(StoredObject, one, bucket, key),
    put: (bucket, object) => void upsert.run(bucket, object.key, JSON.stringify(object)),
    remove: (bucket, key) => void remove.run(bucket, key),
    list: (bucket, prefix, after, limit) => valuesOf(StoredObject, page, bucket, after, prefix, limit),
    isEmpty: (bucket) => any.get(bucket) === undefined,
    all: () => valuesOf(StoredObject, everything),
  };
};
