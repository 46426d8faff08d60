import { deletedKey, stoppedKey } from '../contracts/media.ts';
import type { DeletedFile } from '../ports/recycleBin.ts';
import { mediaId, orgId, parentId } from '../test/media.ts';
import { memoryObjects } from '../test/memoryObjects.ts';
import { rememberingLog } from '../test/rememberingLog.ts';
import { recycleBinKey, sweepRecycleBin } from './sweepRecycleBin.ts';

const file = (number: number): DeletedFile => ({ orgId, parentId, mediaId: mediaId(number), reading: 1 });

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
  it('marks files for erasure only after they leave the recycle bin', async () => {
    const { night, marks } = setUp();

    await night([file(1), file(2)]);
    await night([file(2), file(3)]);
    expect(marks()).toEqual(marksOf(file(1)));

    await night([]);
    expect(marks()).toEqual(marksOf(file(1), file(2), file(3)));
  });

  it('stops the reading of an erased file, because stages can no longer read it', async () => {
    const { night, objects } = setUp();
    const second = { ...file(1), reading: 2 };

    await night([second]);
    await night([]);

    expect(objects.keys()).toContain(`results/${stoppedKey(second)}`);
  });

  it('keeps restored files, until they are deleted again and leave the recycle bin', async () => {
    const { night, marks } = setUp();

    await night([file(1)]);
    await night([], [file(1)]);
    expect(marks()).toEqual([]);

    await night([file(1)]);
    await night([]);
    expect(marks()).toEqual(marksOf(file(1)));
  });

  it('continues the next night after a failure halfway', async () => {
    const { night, marks, objects } = setUp();
    await night([file(1), file(2)]);
    let written = 0;
    const failing = {
      ...objects,
      write: async (...given: Parameters<typeof objects.write>) => {
        written += 1;
        if (written === 3) throw new Error('S3 is away');
        await objects.write(...given);
      },
    };

    await expect(night([], [], failing)).rejects.toThrow('S3 is away');
    expect(marks()).toEqual(marksOf(file(1)));
    await night([]);

    expect(marks()).toEqual(marksOf(file(1), file(2)));
  });

  it('logs counts, and stores only IDs', async () => {
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
