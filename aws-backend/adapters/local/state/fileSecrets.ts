import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../../../ports/secrets.ts';

/** Reads secrets from files of a folder, named after the secret. Not cached: a replaced file takes effect immediately. */
export const fileSecrets = (folder: string): Secrets => {
  const read = async (name: string): Promise<string> => {
    if (!/^[\w-]+$/.test(name)) throw new Error(`“${name}” is not a valid name for a secret`);
    return readFile(path.join(folder, name), 'utf8');
  };
  return { get: read, getFresh: read };
};
