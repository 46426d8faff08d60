import { foundFile } from './foundFile.ts';
import { isHidden } from './hiddenFile.ts';
import { inPieces } from './inPieces.ts';

export { entriesOf, walk } from './walk.ts';

/** A file and where it lay: `offers/2026/globex.pdf`, or its name alone outside a folder; such a file says so by its own `relativePath`. */
export interface FoundFile {
  file: File;
  path: string;
  sizeBytes: number;
}

/** What was found so far. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Files an operating system keeps for itself, which nobody means to send. */
  readonly hiddenCount: number;
  /** Files and folders that the browser could not read. */
  readonly unreadableCount: number;
}

/** How many folders, files and bytes there are, as a person counts them. */
export interface TreeCount {
  folderCount: number;
  fileCount: number;
  sizeBytes: number;
}

/** The files of `<input type="file">`, of one with `webkitdirectory` with their paths. */
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

/** The folders of a path, each with those above it: `a/b/c.txt` lies in `a` and `a/b`. */
const foldersOf = (path: string): string[] =>
  path.split('/').flatMap((_, index, names) => (index === 0 ? [] : names.slice(0, index).join('/')));

/** Counts files, and the folders that hold any. */
export const treeCount = (files: readonly FoundFile[]): TreeCount => {
  const parents = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  return {
    folderCount: new Set([...parents].flatMap(foldersOf)).size,
    fileCount: files.length,
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
  };
};
