import type { FoundFile } from './folderFiles.ts';

/** What is known of a file, read once: in Lightning Web Security each look at a file costs far more than one at a plain object. */
export const foundFile = (file: File, path: string): FoundFile => {
  if (path.includes('/')) Object.assign(file, { relativePath: path });
  return { file, path, sizeBytes: file.size };
};
