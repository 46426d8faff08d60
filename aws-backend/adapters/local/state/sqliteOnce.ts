import { DatabaseSync } from 'node:sqlite';
import type { Once } from '../../../ports/once.ts';

// Not in WAL mode: switching to it doesn't wait for another process that opens the file at the same moment, but fails.
const schema = `
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS claim (key TEXT PRIMARY KEY, ends_at INTEGER NOT NULL) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS claim_by_end ON claim (ends_at);`;

/** Stores claims in an SQLite file that any number of processes may share. */
export const sqliteOnce = (file: string, now: () => number = Date.now): Once => {
  const database = new DatabaseSync(file);
  database.exec(schema);
  const forget = database.prepare('DELETE FROM claim WHERE ends_at <= ?');
  const claim = database.prepare('INSERT INTO claim (key, ends_at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  return {
    claim: (key, lifeSeconds) =>
      new Promise((resolve) => {
        forget.run(now());
        resolve(claim.run(key, now() + lifeSeconds * 1000).changes === 1);
      }),
  };
};
