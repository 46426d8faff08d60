/** How many entries a reader gives at a time; a browser gives a hundred. */
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

/** A dropped file, as a browser gives it; jsdom has none. */
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

/** A dropped file that may not be read. */
export const lockedFile = (name: string): FileSystemEntry =>
  entry((parent) => ({ name, fullPath: `${parent}/${name}`, isFile: true, isDirectory: false, file: locked }) as never);

const folderOf = (name: string, createReader: (path: string) => object): FileSystemEntry =>
  entry((parent) => {
    const fullPath = `${parent}/${name}`;
    return { name, fullPath, isFile: false, isDirectory: true, createReader: () => createReader(fullPath) } as never;
  });

/** A dropped folder with what is in it. */
export const folder = (name: string, ...children: FileSystemEntry[]): FileSystemEntry =>
  folderOf(name, (path) => {
    const left = children.map((child) => (makers.get(child) as Make)(path));
    return { readEntries: (done: (entries: FileSystemEntry[]) => void) => done(left.splice(0, atOnce)) };
  });

/** A dropped folder that may not be read. */
export const lockedFolder = (name: string): FileSystemEntry => folderOf(name, () => ({ readEntries: locked }));

/** A drop of these; `undefined` stands for text that is dragged beside files. */
export const drop = (...dropped: (FileSystemEntry | undefined)[]): DataTransfer =>
  ({
    items: dropped.map((one) => ({ kind: one ? 'file' : 'string', webkitGetAsEntry: () => one ?? null })),
    files: [],
  }) as never;
