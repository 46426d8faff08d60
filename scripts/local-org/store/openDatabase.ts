import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../../messageOf.ts';

/** Opens a database file, creating its folder if necessary, or an in-memory database for `:memory:`. */
export const openDatabase = (file: string): DatabaseSync => {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
  try {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    return database;
  } catch (cause) {
    throw new Error(`The data in ${file} can’t be opened: ${messageOf(cause)}`, { cause });
  }
};
