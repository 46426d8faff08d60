/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { chosenFiles, entriesOf, treeCount, walk, type Found } from 'c/folderFiles';
import { drop, folder, fileEntry, lockedFile, lockedFolder } from '../../../../../test/droppedEntries.ts';

const walked = (...entries: FileSystemEntry[]): Promise<Found> =>
  walk(entries, { signal: new AbortController().signal, onProgress: () => undefined });
const paths = ({ files }: Found): string[] => files.map(({ path }) => path);

describe('walk', () => {
  it('finds all files with their paths, even if the browser returns few entries at a time', async () => {
    const many = Array.from({ length: 7 }, (_, index) => fileEntry(`${String(index)}.txt`));

    const found = await walked(folder('offers', ...many, folder('2026', fileEntry('globex.pdf'))), fileEntry('note.txt'));

    expect(paths(found)).toEqual(['note.txt', ...many.map((_, index) => `offers/${String(index)}.txt`), 'offers/2026/globex.pdf']);
  });

  it('sets the path on each of ten thousand files', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => fileEntry(`${String(index)}.txt`));

    const { files } = await walked(folder('many', ...many));

    expect(files).toHaveLength(10_000);
    expect(files.at(-1)).toMatchObject({ path: 'many/9999.txt', file: { relativePath: 'many/9999.txt' }, sizeBytes: 1 });
  });

  it('skips and counts hidden and system files, and folders of them', async () => {
    const hidden = [fileEntry('.DS_Store'), fileEntry('Thumbs.db'), fileEntry('desktop.ini'), folder('__MACOSX', fileEntry('a.txt'))];

    const found = await walked(folder('offers', ...hidden, folder('.git', fileEntry('config')), fileEntry('a.txt')));

    expect(paths(found)).toEqual(['offers/a.txt']);
    expect(found.hiddenCount).toBe(5);
  });

  it('skips and counts Office’s lock files', async () => {
    const found = await walked(folder('offers', fileEntry('Offer.docx'), fileEntry('~$Offer.docx')));

    expect(paths(found)).toEqual(['offers/Offer.docx']);
    expect(found.hiddenCount).toBe(1);
  });

  it('counts unreadable entries and continues', async () => {
    const found = await walked(folder('offers', lockedFile('secret.txt'), lockedFolder('closed'), fileEntry('a.txt')));

    expect(paths(found)).toEqual(['offers/a.txt']);
    expect(found.unreadableCount).toBe(2);
  });

  it('stops when it is aborted', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const walking = walk([folder('a', folder('b', folder('c', fileEntry('deep.txt'))))], {
      signal: stop.signal,
      onProgress: ({ files }) => {
        seen.push(files.length);
        if (seen.length === 2) stop.abort();
      },
    });

    await expect(walking).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([0, 0]);
  });
});

describe('entriesOf', () => {
  it('returns files and folders, without text items', () => {
    expect(entriesOf(drop(fileEntry('a.txt'), undefined, folder('b'))).map(({ name }) => name)).toEqual(['a.txt', 'b']);
  });
});

describe('chosenFiles', () => {
  it('keeps the paths of a chosen folder and skips hidden files', async () => {
    const chosen = ['offers/a.txt', 'offers/.DS_Store', 'offers/sub/b.txt'].map((webkitRelativePath) =>
      Object.defineProperty(new File(['x'], 'any'), 'webkitRelativePath', { value: webkitRelativePath }),
    );

    const found = await chosenFiles(chosen);

    expect(paths(found)).toEqual(['offers/a.txt', 'offers/sub/b.txt']);
    expect(found.hiddenCount).toBe(1);
  });
});

describe('treeCount', () => {
  it('counts each folder with files at any depth once', () => {
    const files = ['a/b/c/1.txt', 'a/b/c/2.txt', 'a/d/3.txt', '4.txt'].map((path) => ({
      file: new File(['xyz'], 'any'),
      path,
      sizeBytes: 3,
    }));

    expect(treeCount(files)).toEqual({ folderCount: 4, fileCount: 4, sizeBytes: 12 });
  });
});
