import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Creates a folder with `build` unless it exists; it appears completely or not at all. Safe to run concurrently, in this process or others:
 * the first result is kept, the others are deleted.
 */
export const buildOnce = async (folder: string, build: (target: string) => Promise<void>): Promise<string> => {
  if (existsSync(folder)) return folder;
  await mkdir(path.dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.unfinished-`);
  try {
    await build(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
};
