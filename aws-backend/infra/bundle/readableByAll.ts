import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lets everybody read a folder and what is in it: Lambda runs as a user of its own, and files keep the modes that they have on the machine
 * that deploys, where a strict umask (077, say) leaves them to their owner.
 */
export const readableByAll = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await chmod(folder, 0o755);
  for (const entry of entries) await chmod(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
};
