import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Blob } from './storedObject.ts';

/** Stores content in files with generated names, so that a key never becomes a path. A blob is never changed. */
export interface Blobs {
  write(content: AsyncIterable<Buffer>): Promise<Blob>;
  /** Reads bytes `from` to `to`, both inclusive, of the concatenated blobs. */
  read(blobs: readonly Blob[], from: number, to: number): Readable;
  remove(blobs: readonly Blob[]): Promise<void>;
  /** Removes all other files, which a crash left behind. */
  keepOnly(files: ReadonlySet<string>): Promise<void>;
}

/** Yields the ranges of files that contain bytes `from` to `to`. */
const stretches = function* (blobs: readonly Blob[], from: number, to: number): Generator<{ file: string; start: number; end: number }> {
  let offset = 0;
  for (const { file, sizeBytes } of blobs) {
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, sizeBytes - 1);
    if (start <= end) yield { file, start, end };
    offset += sizeBytes;
  }
};

/** Bytes per read: large files need fewer reads than with Node's default of 64 KiB. */
const readBytes = 512 * 1024;

export const openBlobs = async (directory: string): Promise<Blobs> => {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const remove = async (file: string): Promise<void> => unlink(path.join(directory, file));
  return {
    async write(content) {
      const file = randomUUID();
      const target = createWriteStream(path.join(directory, file), { flags: 'wx', mode: 0o600 });
      try {
        await pipeline(content, target);
      } catch (error) {
        await remove(file);
        throw error;
      }
      return { file, sizeBytes: target.bytesWritten };
    },
    read: (blobs, from, to) =>
      Readable.from(
        (async function* () {
          for (const { file, start, end } of stretches(blobs, from, to))
            yield* createReadStream(path.join(directory, file), { start, end, highWaterMark: readBytes });
        })(),
        { objectMode: false },
      ),
    async remove(blobs) {
      await Promise.all(blobs.map(({ file }) => remove(file)));
    },
    async keepOnly(files) {
      const present = await readdir(directory);
      await Promise.all(present.filter((file) => !files.has(file)).map(remove));
    },
  };
};
