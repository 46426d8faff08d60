import { unzipSync, zipSync } from 'fflate';
import { ApiError } from '../rest/restErrors.ts';

/** Metadata API Developer Guide, "Metadata limits": 10,000 files, 400 MB unpacked. */
const maxFiles = 10_000;
const maxBytes = 400 * 1024 * 1024;

const tooLarge = (): ApiError =>
  new ApiError(400, 'LIMIT_EXCEEDED', 'Maximum size of request reached. Maximum size of request is 10000 files and 400 MB');

const unpack = (zip: Uint8Array): Record<string, Uint8Array> => {
  let files = 0;
  let bytes = 0;
  try {
    return unzipSync(zip, {
      filter: ({ originalSize }) => {
        files += 1;
        bytes += originalSize;
        if (files > maxFiles || bytes > maxBytes) throw tooLarge();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, 'INVALID_ARGUMENT', 'The zip file is not readable');
  }
};

/** The files of a deployed archive, by their path relative to the folder of its package.xml. */
export const readArchive = (zip: Uint8Array): Map<string, Uint8Array> => {
  const files = Object.entries(unpack(zip)).filter(([name]) => !name.endsWith('/'));
  const manifest = files.map(([name]) => name).find((name) => /^([^/]+\/)?package\.xml$/.test(name)) ?? 'package.xml';
  const folder = manifest.slice(0, -'package.xml'.length);
  return new Map(files.filter(([name]) => name.startsWith(folder)).map(([name, content]) => [name.slice(folder.length), content]));
};

/** Creates a zip archive with these files in one folder. */
export const writeArchive = (files: ReadonlyMap<string, Uint8Array>, folder: string): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, content]) => [`${folder}/${name}`, content])));
