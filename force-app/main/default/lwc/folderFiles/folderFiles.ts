import { foundFile } from './foundFile.ts';
import { isHidden } from './hiddenFile.ts';
import { inPieces } from './inPieces.ts';

export { entriesOf, walk } from './walk.ts';

/** A file and its path: `offers/2026/globex.pdf`, or just its name outside of a folder. In a folder, `file.relativePath` is set too. */
export interface FoundFile {
  file: File;
  path: string;
  sizeBytes: number;
}

/** The files found so far. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Files that an operating system or Office keeps for itself, which nobody means to upload. */
  readonly hiddenCount: number;
  /** Files and folders that the browser couldn't read. */
  readonly unreadableCount: number;
}

/** The number of folders, files and bytes. */
export interface TreeCount {
  folderCount: number;
  fileCount: number;
  sizeBytes: number;
}

/** The files of an `<input type="file">`, with their paths if it has `webkitdirectory`. */
export const chosenFiles = async (list: ArrayLike<File>): Promise<Found> => {
  const found = { files: [] as FoundFile[], hiddenCount: 0, unreadableCount: 0 };
  await inPieces(Array.from({ length: list.length }), (_, index) => {
    const file = list[index] as File;
    const path = file.webkitRelativePath || file.name;
    if (isHidden(path)) found.hiddenCount += 1;
    else found.files.push(foundFile(file, path));
  });
  return found;
};

/** All ancestor folders of a path: `a/b/c.txt` is in `a` and `a/b`. */
const foldersOf = (path: string): string[] =>
  path.split('/').flatMap((_, index, names) => (index === 0 ? [] : names.slice(0, index).join('/')));

/** Counts files and the folders that contain any. */
export const treeCount = (files: readonly FoundFile[]): TreeCount => {
  const parents = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  return {
    folderCount: new Set([...parents].flatMap(foldersOf)).size,
    fileCount: files.length,
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
  };
};
