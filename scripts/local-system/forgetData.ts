import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a local system keeps in its folder; databases of SQLite have two files beside them. */
const folders: ReadonlySet<string> = new Set(['keys', 'logs', 'messaging', 'page', 's3', 'secrets', 'sf-home']);
const files = /^(?:deployed|public-keys\.json|(?:once|org|org-access)\.db(?:-wal|-shm)?)$/;

const isMissing = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Removes what a local system keeps, and nothing else: the folder may be anybody's, and in `.local` setup keeps what it needs of real stages. */
export const forgetData = async (stateDir: string): Promise<void> => {
  const entries = await readdir(stateDir, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const ours = entries.filter((entry) => (entry.isDirectory() ? folders.has(entry.name) : files.test(entry.name)));
  for (const { name } of ours) await rm(path.join(stateDir, name), { recursive: true, force: true });
};
