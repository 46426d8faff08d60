import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { hasCode } from '../hasCode.ts';
import { otherPort } from './freePorts.ts';

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

/** Beside the lock, which nobody else can read: the first port of the system that has it. */
const portFile = (folder: string): string => path.join(folder, 'running-at');

/** Who has the folder, and what to do. */
const inUse = async (folder: string): Promise<string> => {
  const port = await readFile(portFile(folder), 'utf8').catch(() => '');
  const where = port === '' ? '.' : ` at http://127.0.0.1:${port}/lightning.`;
  const ports = port === '' ? '' : `--port ${String(otherPort(Number(port)))} `;
  return `A system is already running on the data in ${folder}${where} Use that one by its --port, stop it with Ctrl-C where it was started, or choose another folder: npm start -- ${ports}--data DIR`;
};

/**
 * Makes the folder for a system's data and keeps it for this process: two systems on the same data would delete each other's files. Throws a sentence
 * where it can't be had. What it answers lets go of the folder. From then on all that this process and those it starts write is for its user alone:
 * a folder that was there before may be open to everybody on this machine.
 */
export const holdFolder = async (folder: string, port: number): Promise<() => void> => {
  process.umask(0o077);
  try {
    await makeFolder(folder);
    await access(`${folder}/.`, constants.W_OK); // with the dot, a file is none
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
