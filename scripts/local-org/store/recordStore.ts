import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';

const Row = z.object({ data: z.string() });
const Counter = z.object({ value: z.number() });
const Data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Records in SQLite, one row each, whatever their object. */
export interface RecordStore {
  get(objectName: string, id: string): RecordData | undefined;
  all(objectName: string): RecordData[];
  put(objectName: string, record: RecordData): void;
  remove(objectName: string, id: string): void;
  nextId(object: ObjectSchema): string;
  /** The next number of a series, from 1. */
  next(series: string): number;
}

const tables = `
  CREATE TABLE IF NOT EXISTS record (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS record_object ON record (object, id);
  CREATE TABLE IF NOT EXISTS counter (series TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

const parse = (row: unknown): RecordData => Data.parse(JSON.parse(Row.parse(row).data));

export const recordStore = (database: DatabaseSync): RecordStore => {
  database.exec(tables);
  const get = database.prepare('SELECT data FROM record WHERE object = ? AND id = ?');
  const all = database.prepare('SELECT data FROM record WHERE object = ? ORDER BY id');
  const put = database.prepare(
    'INSERT INTO record (id, object, data) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
  );
  const remove = database.prepare('DELETE FROM record WHERE object = ? AND id = ?');
  const count = database.prepare(
    'INSERT INTO counter (series, value) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET value = value + 1 RETURNING value',
  );
  const next = (series: string): number => Counter.parse(count.get(series)).value;

  return {
    get(objectName, id) {
      const row = get.get(objectName, id);
      return row === undefined ? undefined : parse(row);
    },
    all: (objectName) => all.all(objectName).map(parse),
    put(objectName, record) {
      put.run(String(record['Id']), objectName, JSON.stringify(record));
    },
    remove(objectName, id) {
      remove.run(objectName, id);
    },
    nextId: (object) => makeId(object.keyPrefix, next(`id:${object.name}`)),
    next,
  };
};
