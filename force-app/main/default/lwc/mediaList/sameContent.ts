import type { MediaFile } from './mediaFile.ts';

/**
 * By id, the name of the oldest file that has the same content: it was kept on purpose, or two people sent it in the same moment. Files are
 * given newest first.
 */
export const sameContent = (files: readonly MediaFile[]): ReadonlyMap<string, string> => {
  const oldest = new Map<string, MediaFile>();
  const twins: [string, string][] = [];
  for (const file of files.toReversed()) {
    if (file.checksum === undefined || file.sizeBytes === 0) continue;
    const content = `${String(file.sizeBytes)} ${file.checksum}`;
    const first = oldest.get(content);
    if (first === undefined) oldest.set(content, file);
    else twins.push([file.id, first.fileName]);
  }
  return new Map(twins);
};
