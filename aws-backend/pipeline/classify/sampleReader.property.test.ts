import fc from 'fast-check';
import { SampleReader } from './sampleReader.ts';

const sizeBytes = 3 * 1024 * 1024 + 7;
const file = Buffer.from(Uint8Array.from({ length: sizeBytes }, (_, index) => (index * 7 + (index >> 11)) % 251));

const readerOf = () =>
  new SampleReader({
    ...{ head: file.subarray(0, 10), sizeBytes, fileName: 'a.zip', contentType: 'application/zip' },
    read: async (from, to) => file.subarray(from, to + 1),
  });
const readAt = async (reader: SampleReader, position: number, length: number): Promise<Buffer> => {
  const target = Buffer.alloc(length + 2);
  await new Promise<void>((resolve, reject) => {
    reader.read(target, 1, length, position, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  expect([target[0], target[length + 1]]).toEqual([0, 0]);
  return target.subarray(1, length + 1);
};
/** Near block boundaries, or anywhere. */
const position = fc.oneof(
  fc.integer({ min: 0, max: sizeBytes - 1 }),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 3 })).map(([block, by]) => block * 1024 * 1024 + by),
);

describe('SampleReader', () => {
  it('returns the file’s bytes at any position, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(position, fc.integer({ min: 1, max: 70_000 })), { minLength: 1, maxLength: 8 }), async (asked) => {
        const reader = readerOf();
        for (const [at, longest] of asked) {
          const from = Math.max(at, 0);
          const length = Math.min(longest, sizeBytes - from);
          expect((await readAt(reader, from, length)).equals(file.subarray(from, from + length))).toBe(true);
        }
      }),
    );
  });

  it('reads more than one block at once', async () => {
    expect((await readAt(readerOf(), 5, 2 * 1024 * 1024)).equals(file.subarray(5, 5 + 2 * 1024 * 1024))).toBe(true);
  });
});
