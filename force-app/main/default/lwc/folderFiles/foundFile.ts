import type { FoundFile } from './folderFiles.ts';

/** A file's properties, read once: in Lightning Web Security each access to a File costs far more than one to a plain object. */
export const foundFile = (file: File, path: string): FoundFile => {
  if (path.includes('/')) Object.assign(file, { relativePath: path });
  return { file, path, sizeBytes: file.size };
};
