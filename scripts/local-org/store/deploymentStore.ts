import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const FileRow = z.object({ path: z.string(), content: z.instanceof(Uint8Array) });
const PrefixRow = z.object({ number: z.number() });

/** The deployed files, and a permanent number per object, from which its key prefix is derived. */
export interface DeploymentStore {
  files(): Map<string, Uint8Array>;
  replaceFiles(files: ReadonlyMap<string, Uint8Array>): void;
  numberOf(objectName: string): number;
}

export const deploymentStore = (database: DatabaseSync): DeploymentStore => {
  database.exec(`
    CREATE TABLE IF NOT EXISTS deployed_file (path TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS key_prefix (number INTEGER PRIMARY KEY, object TEXT UNIQUE NOT NULL) STRICT;
  `);
  const all = database.prepare('SELECT path, content FROM deployed_file ORDER BY path');
  const insert = database.prepare('INSERT INTO deployed_file (path, content) VALUES (?, ?)');
  const addObject = database.prepare('INSERT OR IGNORE INTO key_prefix (object) VALUES (?)');
  const numberOf = database.prepare('SELECT number FROM key_prefix WHERE object = ?');
  return {
    files: () =>
      new Map(
        all
          .all()
          .map((row) => FileRow.parse(row))
          .map(({ path, content }) => [path, content]),
      ),
    replaceFiles(files) {
      database.exec('DELETE FROM deployed_file');
      for (const [path, content] of files) insert.run(path, content);
    },
    numberOf(objectName) {
      addObject.run(objectName);
      return PrefixRow.parse(numberOf.get(objectName)).number;
    },
  };
};
