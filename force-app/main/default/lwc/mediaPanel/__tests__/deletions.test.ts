import type { MediaFile } from '../../mediaList/mediaFile.ts';
import { deletions } from '../deletions.ts';

const file = (id: string, checksum?: string, status: MediaFile['status'] = checksum === undefined ? 'Uploading' : 'Ready') => ({
  ...{ id, fileName: id, sizeBytes: 1, relativePath: undefined, checksum, status },
});
const all = (...files: ReturnType<typeof file>[]) => ({ files, earlier: [], hasAll: true });

describe('deletions', () => {
  it('reports a file that arrived and is no longer on the record', () => {
    const { read, isDeleted } = deletions();
    read(all(file('a', 'x'), file('b', 'y')));
    read(all(file('b', 'y')));

    expect(['a', 'b'].map(isDeleted)).toEqual([true, false]);
  });

  it('reports a file without a checksum, such as a masked text', () => {
    const { read, isDeleted } = deletions();
    read(all(file('a', undefined, 'Ready')));
    read(all());

    expect(isDeleted('a')).toBe(true);
  });

  it('does not report a file that no list has shown as arrived', () => {
    const { read, isDeleted } = deletions();
    read(all(file('on its way')));
    read(all());

    expect(['on its way', 'just sent'].map(isDeleted)).toEqual([false, false]);
  });

  it('does not report a file that newer files have pushed off the list', () => {
    const { read, isDeleted } = deletions();
    read(all(file('old', 'x')));
    read({ files: [file('new', 'y')], earlier: [], hasAll: false });
    expect(isDeleted('old')).toBe(false);

    read({ files: [file('new', 'y')], earlier: [file('new', 'y'), file('old', 'x')], hasAll: false });
    expect(isDeleted('old')).toBe(false);

    read({ files: [file('new', 'y')], earlier: [file('new', 'y')], hasAll: false });
    expect(isDeleted('old')).toBe(true);
  });
});
