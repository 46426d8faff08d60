import { openAsBlob } from 'node:fs';
import path from 'node:path';
import mime from 'mime-types';

/** A file on disk as a browser would hand it to the panel: read only when asked, its type guessed from its name. */
export const openFile = async (file: string): Promise<File> => {
  const name = path.basename(file);
  const type = mime.lookup(name) || '';
  try {
    return new File([await openAsBlob(file, { type })], name, { type });
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, { cause });
  }
};
