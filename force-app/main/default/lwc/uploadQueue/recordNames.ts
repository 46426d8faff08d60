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

/** The file's path in a dropped or chosen folder, including its name. */
export const relativePathOf = (file: UploadSource): string | undefined =>
  shownName(file.relativePath || file.webkitRelativePath || '') || undefined;

interface NamedFile {
  name: string;
  relativePath?: string | undefined;
}

/**
 * Gives the files of one record unique names: by path if there are folders, otherwise by a number. A file for which `isGone` is true frees
 * its name.
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

/** Whether a record with this name was created for a file with this name, possibly with a number added. */
export const isSameName = (recordedName: string, fileName: string): boolean => {
  if (recordedName === cutFileName(fileName, nameLength)) return true;
  const count = / \((\d{1,4})\)(\.[^.]{1,10})?$/.exec(recordedName)?.[1];
  return count !== undefined && recordedName === numbered(fileName, Number(count));
};
