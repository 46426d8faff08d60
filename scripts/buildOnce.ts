import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lets `build` fill a folder that does not exist yet; it appears whole or not at all. Others may do the same at the same time, in this
 * process or another: whoever is first is kept, and the rest take theirs away.
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
