import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import mime from 'mime-types';

/** A file on disk as a browser provides it: read lazily, with a type guessed from its name. */
export const openFile = async (file: string): Promise<File> => {
  const name = path.basename(file);
  const type = mime.lookup(name) || '';
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new Error(`${file} is a folder: name the files in it`);
  try {
    return new File([await openAsBlob(file, { type })], name, { type });
  } catch (cause) {
    throw new Error(`Cannot read ${file}`, { cause });
  }
};
