import { realTimer } from './clock.ts';

/** No more than this is kept between two files. */
const mostKeptBytes = 64 * 1024 * 1024;
const keptMs = 2000;

let kept: ArrayBuffer[] = [];
let keepOn: (() => void) | undefined;

/** Now rather than some time: browsers let hundreds of megabytes of dead buffers gather before they collect them. */
export const release = (buffer: ArrayBuffer | undefined): void => {
  if (buffer !== undefined && 'transfer' in buffer) buffer.transfer(0);
};

/**
 * Memory for the bytes of a file, that of an earlier one where it is large enough: fresh memory can cost a browser more than to read
 * and hash what goes into it.
 */
export const takeMemory = (sizeBytes: number): ArrayBuffer => {
  const found = kept.find(({ byteLength }) => byteLength >= sizeBytes);
  kept = kept.filter((buffer) => buffer !== found);
  return found ?? new ArrayBuffer(sizeBytes);
};

/** Gives memory back. It waits for the next file for a moment, and no longer. */
export const returnMemory = (buffer: ArrayBuffer): void => {
  kept = [buffer, ...kept];
  while (kept.reduce((sum, { byteLength }) => sum + byteLength, 0) > mostKeptBytes) release(kept.pop());
  keepOn?.();
  keepOn = realTimer(() => {
    kept.forEach(release);
    kept = [];
  }, keptMs);
};
