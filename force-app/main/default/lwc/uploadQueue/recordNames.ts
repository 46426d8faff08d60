import { cutFileName } from './fileName.ts';
import type { RecordName, UploadSource } from './uploadTypes.ts';

const nameLength = 255;
/** Room for ` (9999)`. */
const numberLength = 8;

const numbered = (name: string, count: number): string => {
  const [whole, stem = '', extension = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(cutFileName(name, nameLength - numberLength)) ?? [name];
  return whole === '' ? name : `${stem} (${String(count)})${extension}`;
};

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** Where a file lay in a dropped or chosen folder, its own name included. */
export const relativePathOf = (file: UploadSource): string | undefined => file.relativePath || file.webkitRelativePath || undefined;

/** Names files of one record so that no two are the same: by path where there are folders, by a number where that does not do. */
export const recordNames = (
  takenNames: () => readonly string[],
): ((file: { name: string; relativePath?: string | undefined }) => RecordName) => {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  let [seen, taken]: [readonly string[], ReadonlySet<string>] = [[], new Set()];

  const isTaken = (path: string): boolean => {
    const names = takenNames();
    if (names !== seen) [seen, taken] = [names, new Set(names)];
    return given.has(path) || taken.has(path);
  };
  const free = (folder: string, name: string): string => {
    if (!isTaken(folder + name)) return name;
    const count = (counts.get(folder + name) ?? 1) + 1;
    counts.set(folder + name, count);
    const candidate = numbered(name, count);
    return isTaken(folder + candidate) ? free(folder, name) : candidate;
  };

  return ({ name, relativePath }) => {
    const folder = relativePath === undefined ? '' : folderOf(relativePath);
    const fileName = free(folder, cutFileName(name, nameLength));
    given.add(folder + fileName);
    return { fileName, ...(relativePath === undefined ? {} : { relativePath: folder + fileName }) };
  };
};

/** Whether a record of that name was made for a file of this one, a number added included. */
export const isSameName = (recordedName: string, fileName: string): boolean => {
  if (recordedName === cutFileName(fileName, nameLength)) return true;
  const count = / \((\d{1,4})\)(\.[^.]{1,10})?$/.exec(recordedName)?.[1];
  return count !== undefined && recordedName === numbered(fileName, Number(count));
};
