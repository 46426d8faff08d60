import { existsSync, readFileSync } from 'node:fs';
import type { MediaFormat } from '../../../aws-backend/contracts/format.ts';
import { readers, type ReaderName } from './readers.ts';

// Runs in a separate process: `node readOne.ts READER FORMAT FILE` reads the file and prints its duration and memory as JSON.

const status = '/proc/self/status';

/** The peak memory of this process. On Linux `maxRSS` includes the parent's memory, so /proc is used instead. */
const peakBytes = (): number => {
  const kibibytes = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(kibibytes ?? process.resourceUsage().maxRSS) * 1024;
};

const mebibytes = (bytes: number): number => Math.round(bytes / 1024 ** 2);

const [, , reader = '', format = '', path = ''] = process.argv;
const startedAt = performance.now();
const held = await readers[reader as ReaderName].read({ path, format: format as MediaFormat });
const seconds = (performance.now() - startedAt) / 1000;
globalThis.gc?.();
console.log(
  JSON.stringify({
    peakMiB: mebibytes(peakBytes()),
    heapMiB: mebibytes(process.memoryUsage().heapUsed),
    seconds,
    isRead: held !== null,
  }),
);
process.exit(0);
