import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode } from '../hasCode.ts';
import { otherPort } from './freePorts.ts';

/** Creates a folder and its parents one by one: Node's recursive mkdir never returns under /proc and where nothing can be created. */
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

/** SQLite's SQLITE_BUSY. */
const isHeld = (error: unknown): boolean => typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === 5;

/** Locks a file. The operating system releases the lock when the process ends, however it ends. */
const lock = (file: string): DatabaseSync => {
  const held = new DatabaseSync(file, { timeout: 0 });
  try {
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'); // Nothing is written, and no journal remains.
    return held;
  } catch (error) {
    held.close();
    throw error;
  }
};

/** The file with the first port of the running system, because other processes can't read the lock file. */
const portFile = (folder: string): string => path.join(folder, 'running-at');

/** Returns the error message for a folder in use: where its system runs, and what to do. */
const inUse = async (folder: string): Promise<string> => {
  const port = await readFile(portFile(folder), 'utf8').catch(() => '');
  const where = port === '' ? '.' : ` at http://127.0.0.1:${port}/lightning.`;
  const ports = port === '' ? '' : `--port ${String(otherPort(Number(port)))} `;
  return `A system is already running on the data in ${folder}${where} Use that system with its --port, stop it with Ctrl-C where it was started, or choose another folder: npm start -- ${ports}--data DIR`;
};

/**
 * Creates a system's data folder and locks it for this process, because two systems on the same data would delete each other's files.
 * Returns a function that releases it; throws an error for users if that fails. Also sets the umask, so that files written by this
 * process and its children are private: an existing folder may be readable by everyone on this machine.
 */
export const holdFolder = async (folder: string, port: number): Promise<() => void> => {
  process.umask(0o077);
  try {
    await makeFolder(folder);
    await access(`${folder}/.`, constants.W_OK); // With "/.", a file isn't accepted as a folder.
    const held = lock(path.join(folder, 'running.db'));
    await writeFile(portFile(folder), String(port));
    return () => {
      held.close();
    };
  } catch (cause) {
    if (isHeld(cause)) throw new Error(await inUse(folder), { cause });
    const [reason = ''] = String(cause)
      .replace(/^Error: /, '')
      .split(',');
    throw new Error(`Data can’t be kept in ${folder}: ${reason}. Please choose another folder: npm start -- --data DIR`, { cause });
  }
};
