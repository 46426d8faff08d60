import { logUniform, numberOf } from '../randomNumbers.ts';
import type { Stretch } from '../../bench/upload/page/faultPage.ts';

const mebibyte = 1024 * 1024;
const [smallestBytes, largestBytes] = [mebibyte, 64 * mebibyte];
const fileCount = 5;

/** Size of the file whose ranges are the uploaded files. */
export const baseBytes = 80 * mebibyte;

/** The files of a seed: log-uniform sizes from 1 to 64 MiB, each with different content. */
export const seededFiles = (seed: number): Stretch[] =>
  Array.from({ length: fileCount }, (_, index) => {
    const sizeBytes = Math.round(logUniform(smallestBytes, largestBytes, seed, index, 'size'));
    const offset = Math.floor(numberOf(seed, index, 'offset') * (baseBytes - sizeBytes));
    return { name: `${String(seed)}-${String(index)}.bin`, offset, sizeBytes };
  });
