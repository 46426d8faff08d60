import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../hasCode.ts';

/** What a local system keeps in its folder; databases of SQLite have two files beside them. */
const folders: ReadonlySet<string> = new Set(['keys', 'logs', 'messaging', 'page', 's3', 'secrets', 'sf-home']);
const files = /^(?:deployed|(?:once|org|org-access)\.db(?:-wal|-shm)?)$/;

/** Made before all else but the private keys, which are made anew without it. It is removed last, so that what was broken off can be done again. */
const mark = 'public-keys.json';

/** Removes what a local system keeps, and nothing else: the folder may be anybody's, and in `.local` setup keeps what it needs of real stages. */
export const forgetData = async (stateDir: string): Promise<void> => {
  const entries = await readdir(stateDir, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  if (!entries.some(({ name }) => name === mark)) return; // a mistyped folder: logs and keys there are somebody's
  const ours = entries.filter((entry) => (entry.isDirectory() ? folders.has(entry.name) : files.test(entry.name)));
  for (const name of [...ours.map((entry) => entry.name), mark]) await rm(path.join(stateDir, name), { recursive: true, force: true });
};
