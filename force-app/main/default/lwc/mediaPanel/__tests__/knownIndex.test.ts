import { knownIndex } from '../knownIndex.ts';

const file = (id: string, sizeBytes: number, checksum?: string, relativePath?: string) => ({
  id,
  fileName: `${id}.txt`,
  sizeBytes,
  checksum,
  relativePath,
});

describe('knownIndex', () => {
  it('returns the names of all files with their paths', () => {
    const { names } = knownIndex()({ files: [file('a', 1)], earlier: [file('b', 1, 'x', 'folder/b.txt')] });

    expect([...names].sort()).toEqual(['a.txt', 'folder/b.txt']);
  });

  it('finds stored files of a size, each once with its latest checksum', () => {
    const { storedOf } = knownIndex()({
      files: [file('a', 5, 'new'), file('c', 5)],
      earlier: [file('a', 5, 'old'), file('b', 5, 'b'), file('d', 6, 'd')],
    });

    expect(storedOf(5)).toEqual([
      { mediaId: 'a', checksum: 'new' },
      { mediaId: 'b', checksum: 'b' },
    ]);
    expect(storedOf(7)).toEqual([]);
  });

  it('is rebuilt only if the lists change', () => {
    const index = knownIndex();
    const lists = { files: [file('a', 1)], earlier: [] };

    expect(index({ ...lists })).toBe(index({ ...lists }));
    expect(index({ ...lists, files: [file('b', 1)] }).names).toEqual(['b.txt']);
  });
});
