import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../../../ports/secrets.ts';

/** Secrets as the files of one folder, each named for its secret. A replaced file is taken up at once. */
export const fileSecrets = (folder: string): Secrets => {
  const read = async (name: string): Promise<string> => {
    if (!/^[\w-]+$/.test(name)) throw new Error(`“${name}” is not a valid name for a secret`);
    return readFile(path.join(folder, name), 'utf8');
  };
  return { get: read, getFresh: read };
};
