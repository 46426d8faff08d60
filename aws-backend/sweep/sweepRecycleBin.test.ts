import { deletedKey } from '../contracts/media.ts';
import type { DeletedFile } from '../ports/recycleBin.ts';
import { mediaId, orgId, parentId } from '../test/media.ts';
import { memoryObjects } from '../test/memoryObjects.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { recycleBinKey, sweepRecycleBin } from './sweepRecycleBin.ts';

const file = (number: number): DeletedFile => ({ orgId, parentId, mediaId: mediaId(number) });

/** Simulates nights, each with the bin's content and the restored records; returns how to run one and which files are marked as deleted. */
const setUp = () => {
  const objects = memoryObjects();
  const log = rememberingLog();
  const night = async (inBin: DeletedFile[], restored: DeletedFile[] = [], store = objects): Promise<void> => {
    const ids = new Set(restored.map((one) => one.mediaId));
    const recycleBin = {
      files: async () => inBin,
      restored: async (files: readonly DeletedFile[]) => files.filter((one) => ids.has(one.mediaId)),
    };
    await sweepRecycleBin({ recycleBin, objects: store, resultsBucket: 'results', log })();
  };
  const marks = (): string[] => objects.keys().filter((key) => key.endsWith('.deleted'));
  return { objects, log, night, marks };
};
const marksOf = (...files: DeletedFile[]): string[] => files.map((one) => `results/${deletedKey(one)}`).sort();

describe('sweepRecycleBin', () => {
  it('leaves alone what lies in the bin, and has erased what has left it', async () => {
    const { night, marks } = setUp();

    await night([file(1), file(2)]);
    await night([file(2), file(3)]);
    expect(marks()).toEqual(marksOf(file(1)));

    await night([]);
    expect(marks()).toEqual(marksOf(file(1), file(2), file(3)));
  });

  it('leaves alone what was restored, and has it erased when it is deleted once more and gone', async () => {
    const { night, marks } = setUp();

    await night([file(1)]);
    await night([], [file(1)]);
    expect(marks()).toEqual([]);

    await night([file(1)]);
    await night([]);
    expect(marks()).toEqual(marksOf(file(1)));
  });

  it('goes on the next night where one failed half-way', async () => {
    const { night, marks, objects } = setUp();
    await night([file(1), file(2)]);
    let written = 0;
    const failing = {
      ...objects,
      write: async (...given: Parameters<typeof objects.write>) => {
        written += 1;
        if (written === 2) throw new Error('S3 is away');
        await objects.write(...given);
      },
    };

    await expect(night([], [], failing)).rejects.toThrow('S3 is away');
    expect(marks()).toEqual(marksOf(file(1)));
    await night([]);

    expect(marks()).toEqual(marksOf(file(1), file(2)));
  });

  it('says how many there were, and keeps ids only', async () => {
    const { night, log, objects } = setUp();
    await night([file(1), file(2)]);
    await night([file(2)]);

    expect(log.lines.map(({ told }) => told[1])).toEqual([
      { inBinCount: 2, restoredCount: 0, erasedCount: 0 },
      { inBinCount: 1, restoredCount: 0, erasedCount: 1 },
    ]);
    expect(JSON.parse(objects.text({ bucket: 'results', key: recycleBinKey }) ?? '')).toEqual([file(2)]);
  });
});
