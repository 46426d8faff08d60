import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../hasCode.ts';

/** The folders and files that a local system creates in its data folder. SQLite databases have two companion files. */
const folders: ReadonlySet<string> = new Set(['keys', 'logs', 'messaging', 'page', 's3', 'secrets', 'sf-home']);
const files = /^(?:deployed|(?:once|org|org-access)\.db(?:-wal|-shm)?)$/;

/** Created first, except for private keys, which are recreated without it. Removed last, so that an interrupted reset can be repeated. */
const mark = 'public-keys.json';

/** Removes a local system's data and nothing else: the folder may have other files, and `.local` also has setup's data of real stages. */
export const forgetData = async (stateDir: string): Promise<void> => {
  const entries = await readdir(stateDir, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (!entries.some(({ name }) => name === mark)) return; // A mistyped folder, whose logs and keys aren't ours.
  const ours = entries.filter((entry) => (entry.isDirectory() ? folders.has(entry.name) : files.test(entry.name)));
  for (const name of [...ours.map((entry) => entry.name), mark]) await rm(path.join(stateDir, name), { recursive: true, force: true });
};
