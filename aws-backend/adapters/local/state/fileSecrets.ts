import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../../../ports/secrets.ts';

/** Secrets as the files of one folder, each named for its secret. */
export const fileSecrets = (folder: string): Secrets => ({
  async get(name) {
    if (!/^[\w-]+$/.test(name)) throw new Error(`“${name}” is not the name of a secret`);
    return readFile(path.join(folder, name), 'utf8');
  },
});
