import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

/** Makes a folder with those above it, one by one: below /proc and where else nothing can be made, Node's own recursive way never ends. */
const makeFolder = async (folder: string): Promise<void> => {
  const make = (): Promise<void> =>
    mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  try {
    await make();
  } catch (error) {
    const parent = path.dirname(folder);
    if (!hasCode(error, 'ENOENT') || parent === folder) throw error;
    await makeFolder(parent);
    await make();
  }
};

const elsewhere = 'choose another folder: npm start -- --data DIR';

/** SQLite's SQLITE_BUSY. */
const isHeld = (error: unknown): boolean => typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5;

/** Locked by the operating system, which lets go of it when the process ends, however it ends. */
const lock = (file: string): DatabaseSync => {
  const held = new DatabaseSync(file, { timeout: 0 });
  try {
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // nothing is written, and no journal is left
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
};

/**
 * Makes the folder for a system's data and keeps it for this process: two systems on the same data would delete each other's files. Throws a sentence
 * where it can't be had. What it answers lets go of the folder. From then on all that this process and those it starts write is for its user alone:
 * a folder that was there before may be open to everybody on this machine.
 */
export const holdFolder = async (folder: string): Promise<() => void> => {
  process.umask(0o077);
  try {
    await makeFolder(folder);
    await access(`${folder}/.`, constants.W_OK); // with the dot, a file is none
    const held = lock(path.join(folder, 'running.db'));
    return () => {
      held.close();
    };
  } catch (cause) {
    if (isHeld(cause))
      throw new Error(`A system is already running on the data in ${folder}. Use that one by its --port, stop it, or ${elsewhere}`, {
        cause,
      });
    const [reason = ''] = String(cause)
      .replace(/^Error: /, '')
      .split(',');
    throw new Error(`Data can’t be kept in ${folder}: ${reason}. Please ${elsewhere}`, { cause });
  }
};
