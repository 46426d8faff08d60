import { cutFileName, shownName } from './fileName.ts';
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
export const relativePathOf = (file: UploadSource): string | undefined =>
  shownName(file.relativePath || file.webkitRelativePath || '') || undefined;

interface NamedFile {
  name: string;
  relativePath?: string | undefined;
}

/**
 * Names files of one record so that no two are the same: by path where there are folders, by a number where that does not do.
 * A file that is gone, by `isGone`, leaves its name to others.
 */
export const recordNames = <Asker extends NamedFile>(
  takenNames: () => readonly string[],
  isGone: (asker: Asker) => boolean,
): ((file: Asker) => RecordName) => {
  const given = new Map<string, Asker>();
  const counts = new Map<string, number>();
  let [seen, taken]: [readonly string[], ReadonlySet<string>] = [[], new Set()];

  const isGiven = (path: string, asker: Asker): boolean => {
    const holder = given.get(path);
    return holder !== undefined && holder !== asker && !isGone(holder);
  };
  const isTaken = (path: string, asker: Asker): boolean => {
    const names = takenNames();
    if (names !== seen) [seen, taken] = [names, new Set(names.map(shownName))];
    return taken.has(path) || isGiven(path, asker);
  };
  const free = (folder: string, name: string, asker: Asker): string => {
    if (!isTaken(folder + name, asker)) return name;
    const count = (counts.get(folder + name) ?? 1) + 1;
    counts.set(folder + name, count);
    const candidate = numbered(name, count);
    return isTaken(folder + candidate, asker) ? free(folder, name, asker) : candidate;
  };

  return (asker) => {
    const { name, relativePath } = asker;
    const folder = relativePath === undefined ? '' : folderOf(relativePath);
    const fileName = free(folder, cutFileName(name, nameLength), asker);
    given.set(folder + fileName, asker);
    return { fileName, ...(relativePath === undefined ? {} : { relativePath: folder + fileName }) };
  };
};

/** Whether a record of that name was made for a file of this one, a number added included. */
export const isSameName = (recordedName: string, fileName: string): boolean => {
  if (recordedName === cutFileName(fileName, nameLength)) return true;
  const count = / \((\d{1,4})\)(\.[^.]{1,10})?$/.exec(recordedName)?.[1];
  return count !== undefined && recordedName === numbered(fileName, Number(count));
};
