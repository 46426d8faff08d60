import { openAsBlob } from 'node:fs';
import path from 'node:path';
import mime from 'mime-types';

/** A file on disk as a browser would hand it to the panel: read only when asked, its type guessed from its name. */
export const openFile = async (file: string): Promise<File> => {
  const name = path.basename(file);
  const type = mime.lookup(name) || '';
  const content = await openAsBlob(file, { type }).catch((cause: unknown) => {
    throw new Error(`Cannot read ${file}`, { cause });
  });
  return new File([content], name, { type });
};
