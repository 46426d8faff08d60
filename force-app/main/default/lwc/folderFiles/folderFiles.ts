import { isHidden } from './hiddenFile.ts';

export { entriesOf, walk } from './walk.ts';

/** A file and where it lay: `offers/2026/globex.pdf`, or its name alone outside a folder. */
export interface FoundFile {
  file: File;
  path: string;
}

/** The file itself, which says by `relativePath` where in a folder it lay. */
export const withPath = ({ file, path }: FoundFile): File => (path === file.name ? file : Object.assign(file, { relativePath: path }));

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
export const chosenFiles = (list: Iterable<File>): Found => {
  const all = Array.from(list, (file) => ({ file, path: file.webkitRelativePath || file.name }));
  const files = all.filter(({ path }) => !isHidden(path));
  return { files, hiddenCount: all.length - files.length, unreadableCount: 0 };
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
    sizeBytes: files.reduce((sum, { file }) => sum + file.size, 0),
  };
};
