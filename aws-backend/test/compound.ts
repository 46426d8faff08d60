import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

/** Files and folders of a compound file (CFB). */
export interface Folder {
  [name: string]: Uint8Array | Folder;
}

type Entry = Parameters<typeof burn>[0][number];

/** Builds a compound file (CFB) from files and folders. */
export const compound = (root: Folder): Buffer => {
  const entries: Entry[] = [];
  const add = (name: string, content: Uint8Array | Folder, type: TypeEnum): number => {
    const isFile = content instanceof Uint8Array;
    const entry: Entry = {
      name,
      type,
      length: isFile ? content.byteLength : 0,
      ...(isFile && { binaryProvider: () => Uint8Array.from(content) }),
    };
    const index = entries.push(entry) - 1;
    if (!isFile)
      entry.children = Object.entries(content).map(([each, within]) =>
        add(each, within, within instanceof Uint8Array ? TypeEnum.DOCUMENT : TypeEnum.DIRECTORY),
      );
    return index;
  };
  add('Root Entry', root, TypeEnum.ROOT);
  return Buffer.from(burn(entries));
};
