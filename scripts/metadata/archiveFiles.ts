import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files in a folder by their relative path, as a zip archive of the folder would contain them. */
export const archiveFiles = async (folder: string): Promise<Map<string, Uint8Array>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(async (file) => [path.relative(folder, file).split(path.sep).join('/'), await readFile(file)] as const);
  return new Map(await Promise.all(read));
};
