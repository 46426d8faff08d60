import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and its contents readable by all users: Lambda runs as its own user, and files keep the modes of the deploying
 * machine, where a strict umask (e.g. 077) makes them readable by their owner only.
 */
export const readableByAll = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await chmod(folder, 0o755);
  for (const entry of entries) await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
};
