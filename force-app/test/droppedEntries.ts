/** Entries per `readEntries` call; a browser returns a hundred. */
const atOnce = 3;

type Make = (parent: string) => FileSystemEntry;
const makers = new WeakMap<FileSystemEntry, Make>();

const entry = (make: Make): FileSystemEntry => {
  const made = make('');
  makers.set(made, make);
  return made;
};

const locked = (_: unknown, fail?: (error: DOMException) => void): void => {
  fail?.(new DOMException('no', 'NotReadableError'));
};

/** A dropped file as a browser provides it; jsdom has none. */
export const fileEntry = (name: string, file = new File(['x'], name)): FileSystemEntry =>
  entry(
    (parent) =>
      ({
        name,
        fullPath: `${parent}/${name}`,
        isFile: true,
        isDirectory: false,
        file: (done: (file: File) => void) => done(file),
      }) as never,
  );

/** A dropped file that can't be read. */
export const lockedFile = (name: string): FileSystemEntry =>
  entry((parent) => ({ name, fullPath: `${parent}/${name}`, isFile: true, isDirectory: false, file: locked }) as never);

const folderOf = (name: string, createReader: (path: string) => object): FileSystemEntry =>
  entry((parent) => {
    const fullPath = `${parent}/${name}`;
    return { name, fullPath, isFile: false, isDirectory: true, createReader: () => createReader(fullPath) } as never;
  });

/** A dropped folder with its children. */
export const folder = (name: string, ...children: FileSystemEntry[]): FileSystemEntry =>
  folderOf(name, (path) => {
    const left = children.map((child) => (makers.get(child) as Make)(path));
    return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0, atOnce)) };
  });

/** A dropped folder that can't be read. */
export const lockedFolder = (name: string): FileSystemEntry => folderOf(name, () => ({ readEntries: locked }));

/** A drop of these entries; `undefined` represents text dragged along with files. */
export const drop = (...dropped: (FileSystemEntry | undefined)[]): DataTransfer =>
  ({
    items: dropped.map((one) => ({ kind: one ? 'file' : 'string', webkitGetAsEntry: () => one ?? null })),
    files: [],
  }) as never;
