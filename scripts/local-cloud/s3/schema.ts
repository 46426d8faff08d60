import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON;
  CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY, created_at TEXT NOT NULL, cors TEXT NOT NULL DEFAULT '[]', notifications TEXT NOT NULL DEFAULT '[]',
    lifecycle TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL REFERENCES buckets(name), key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (bucket, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL REFERENCES buckets(name), key TEXT NOT NULL, value TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS parts (
    upload_id TEXT NOT NULL REFERENCES uploads(id) ON DELETE CASCADE, number INTEGER NOT NULL, value TEXT NOT NULL, PRIMARY KEY (upload_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS announcements (id INTEGER PRIMARY KEY AUTOINCREMENT, topic_arn TEXT NOT NULL, message TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sequence (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), last INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO sequence VALUES (1, 0);
`;

/** Migrates an index of an earlier version, whose buckets have no lifecycle. */
const addLifecycle = (database: DatabaseSync): void => {
  const columns = database.prepare("SELECT name FROM pragma_table_info('buckets')").all();
  if (columns.some(({ name }) => name === 'lifecycle')) return;
  database.exec("ALTER TABLE buckets ADD COLUMN lifecycle TEXT NOT NULL DEFAULT '[]'");
};

/** Opens a local S3's index. The content is in files next to it. */
export const openIndex = (directory: string): DatabaseSync => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path.join(directory, 'index.db'), { timeout: 5000 });
  database.exec(schema);
  addLifecycle(database);
  return database;
};

/** Runs `work` in a transaction and rolls back if it throws. */
export const atomically = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
