import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { RecordData } from '../orgTypes.ts';
import { makeId } from '../recordIds.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { isIndexable, recordIndexes, type IndexedField } from './recordIndexes.ts';

const Counter = z.object({ value: z.number() });

/** Stores records in SQLite, one row each, all objects in one table. */
export interface RecordStore {
  get(objectName: string, id: string): RecordData | undefined;
  all(objectName: string): RecordData[];
  /** The records whose field equals the text, case-insensitively; fast if the field is indexed. */
  matching(objectName: string, fieldName: string, text: string): RecordData[];
  put(objectName: string, record: RecordData): void;
  remove(objectName: string, id: string): void;
  /** The records deleted in the last 15 days, which is how long Salesforce keeps them in the recycle bin. */
  removed(objectName: string): RecordData[];
  /** Whether a record with this id was deleted. */
  wasRemoved(objectName: string, id: string): boolean;
  nextId(object: ObjectSchema): string;
  /** The next number of a series, starting at 1. */
  next(series: string): number;
  keepIndexes(fields: readonly IndexedField[]): void;
}

const tables = `
  CREATE TABLE IF NOT EXISTS record (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS record_object ON record (object, id);
  CREATE TABLE IF NOT EXISTS removed_record (id TEXT PRIMARY KEY, object TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS recycle_bin (id TEXT PRIMARY KEY, object TEXT NOT NULL, data TEXT NOT NULL, removed_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS counter (series TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

const keptInBinMs = 15 * 24 * 3_600_000;

const isValue = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
/** A query may read tens of thousands of rows, and a schema library would take most of the time. */
const isRecordData = (data: unknown): data is RecordData => typeof data === 'object' && data !== null && Object.values(data).every(isValue);

const parse = (row: unknown): RecordData => {
  const text = typeof row === 'object' && row !== null && 'data' in row ? row.data : undefined;
  const data: unknown = JSON.parse(String(text));
  if (!isRecordData(data)) throw new Error(`The database contains an invalid record: ${String(text)}`);
  return data;
};

export const recordStore = (database: DatabaseSync): RecordStore => {
  database.exec(tables);
  const indexes = recordIndexes(database);
  const get = database.prepare('SELECT data FROM record WHERE object = ? AND id = ?');
  const all = database.prepare('SELECT data FROM record WHERE object = ? ORDER BY id');
  const put = database.prepare(
    'INSERT INTO record (id, object, data) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data',
  );
  const remove = database.prepare('DELETE FROM record WHERE object = ? AND id = ?');
  const remember = database.prepare('INSERT OR IGNORE INTO removed_record (id, object) VALUES (?, ?)');
  const removed = database.prepare('SELECT id FROM removed_record WHERE id = ? AND object = ?');
  const bin = database.prepare('INSERT INTO recycle_bin SELECT id, object, data, ? FROM record WHERE object = ? AND id = ?');
  const inBin = database.prepare('SELECT data FROM recycle_bin WHERE object = ? AND removed_at > ? ORDER BY id');
  const count = database.prepare(
    'INSERT INTO counter (series, value) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET value = value + 1 RETURNING value',
  );
  const next = (series: string): number => Counter.parse(count.get(series)).value;
  const everyOne = (objectName: string): RecordData[] => all.all(objectName).map(parse);

  return {
    get(objectName, id) {
      const row = get.get(objectName, id);
      return row === undefined ? undefined : parse(row);
    },
    all: everyOne,
    matching(objectName, fieldName, text) {
      const candidates = isIndexable(text) ? indexes.find({ object: objectName, field: fieldName }, text).map(parse) : everyOne(objectName);
      return candidates.filter((record) => String(record[fieldName] ?? '').toLowerCase() === text.toLowerCase());
    },
    put(objectName, record) {
      put.run(String(record['Id']), objectName, JSON.stringify(record));
    },
    remove(objectName, id) {
      bin.run(Date.now(), objectName, id);
      remove.run(objectName, id);
      remember.run(id, objectName);
    },
    removed: (objectName) => inBin.all(objectName, Date.now() - keptInBinMs).map((row) => ({ ...parse(row), IsDeleted: true })),
    wasRemoved: (objectName, id) => removed.get(id, objectName) !== undefined,
    nextId: (object) => makeId(object.keyPrefix, next(`id:${object.name}`)),
    next,
    keepIndexes: indexes.keep,
  };
};
