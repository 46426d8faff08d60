import { randomBytes, randomFillSync } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

/** The number and size of the files to upload. */
export interface Case {
  fileCount: number;
  fileBytes: number;
}

const mebibyte = 1024 * 1024;

export const cases = {
  '1 × 1 GiB': { fileCount: 1, fileBytes: 1024 * mebibyte },
  '20 × 50 MiB': { fileCount: 20, fileBytes: 50 * mebibyte },
  '1,000 × 100 KiB': { fileCount: 1000, fileBytes: 100 * 1024 },
} as const satisfies Record<string, Case>;
export type CaseName = keyof typeof cases;

/** A smaller case for a quick run: a tenth of the files, or an eighth of a single file's size. */
export const tenth = ({ fileCount, fileBytes }: Case): Case =>
  fileCount === 1 ? { fileCount, fileBytes: Math.round(fileBytes / 8) } : { fileCount: fileCount / 10, fileBytes };

const noise = randomFillSync(Buffer.alloc(8 * mebibyte));

const writeNoise = async (file: string, sizeBytes: number): Promise<void> => {
  const handle = await open(file, 'w');
  for (let left = sizeBytes; left > 0; left -= noise.length) await handle.write(noise, 0, Math.min(left, noise.length));
  // All files differ, because the queue asks about duplicates.
  await handle.write(randomBytes(16), 0, 16, 0);
  await handle.close();
};

/** Writes a case's files to a folder. Returns their paths. */
export const writeFiles = async (folder: string, { fileCount, fileBytes }: Case): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: fileCount }, (_, index) => path.join(folder, `${String(index)}.bin`));
  for (const file of files) await writeNoise(file, fileBytes);
  return files;
};
