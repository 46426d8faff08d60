import type { Found, FoundFile } from './folderFiles.ts';
import { foundFile } from './foundFile.ts';
import { isHidden } from './hiddenFile.ts';
import { inPieces } from './inPieces.ts';

type Entry = FileSystemEntry;

const isFile = (entry: Entry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: Entry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const pathOf = ({ fullPath }: Entry): string => fullPath.replace(/^\//, '');

/** A file that a page dropped onto itself, for which browsers provide no entry. */
const looseEntry = (file: File): FileSystemFileEntry => ({
  name: file.name,
  fullPath: `/${file.name}`,
  isFile: true,
  isDirectory: false,
  filesystem: { name: '', root: undefined as never },
  getParent: () => undefined,
  file: (found) => {
    found(file);
  },
});

const looseEntries = (file: File | null): Entry[] => (file ? [looseEntry(file)] : []);

/** The entries of a drop. Must be called during the `drop` event, after which the browser clears the transfer. */
export const entriesOf = (transfer: DataTransfer): Entry[] =>
  [...transfer.items].filter(({ kind }) => kind === 'file').flatMap((item) => item.webkitGetAsEntry() ?? looseEntries(item.getAsFile()));

/** The next entries of a folder; browsers return a hundred at a time, and an empty list at the end. */
const readSome = (reader: FileSystemDirectoryReader): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    reader.readEntries(resolve, reject);
  });

const readAll = async (
  reader: FileSystemDirectoryReader,
  signal: AbortSignal,
  before: readonly Entry[] = [],
): Promise<readonly Entry[]> => {
  signal.throwIfAborted();
  const some = await readSome(reader);
  return some.length === 0 ? before : readAll(reader, signal, [...before, ...some]);
};

const open = (entry: FileSystemFileEntry): Promise<FoundFile> =>
  new Promise((resolve, reject) => {
    entry.file((file) => {
      resolve(foundFile(file, pathOf(entry)));
    }, reject);
  });

interface WalkOptions {
  signal: AbortSignal;
  /** Called after each folder. */
  onProgress: (found: Found) => void;
}

/** Finds all files below dropped entries, folder by folder; unreadable entries are counted. Rejects if `signal` is aborted. */
export const walk = async (dropped: readonly Entry[], { signal, onProgress }: WalkOptions): Promise<Found> => {
  const found = { files: [] as FoundFile[], hiddenCount: 0, unreadableCount: 0 };
  const folders: FileSystemDirectoryEntry[] = [];

  const keep = async (entries: readonly Entry[]): Promise<void> => {
    const opening: Promise<FoundFile>[] = [];
    const inside: FileSystemDirectoryEntry[] = [];
    await inPieces(entries, (entry) => {
      if (isHidden(pathOf(entry))) found.hiddenCount += 1;
      else if (isFile(entry)) opening.push(open(entry));
      else if (isFolder(entry)) inside.push(entry);
    });
    const opened = await Promise.allSettled(opening);
    signal.throwIfAborted();
    for (const result of opened) {
      if (result.status === 'fulfilled') found.files.push(result.value);
      else found.unreadableCount += 1;
    }
    for (const folder of inside) folders.push(folder);
    onProgress(found);
  };
  const enterNext = async (): Promise<Found> => {
    const folder = folders.shift();
    if (folder === undefined) return found;
    const entries = await readAll(folder.createReader(), signal).catch(() => undefined);
    signal.throwIfAborted();
    if (entries === undefined) found.unreadableCount += 1;
    else await keep(entries);
    return enterNext();
  };

  await keep(dropped);
  return enterNext();
};
