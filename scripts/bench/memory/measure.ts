import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { lambdaHeap } from './lambdaHeap.ts';
import { readers, type MadeFile, type ReaderName } from './readers.ts';

const run = promisify(execFile);
const program = path.join(import.meta.dirname, 'readOne.ts');

const Memory = z.object({ peakMiB: z.number(), heapMiB: z.number(), seconds: z.number() });
export type Memory = z.infer<typeof Memory>;

/** Reads a file in a separate process with the heap limits of the function in Lambda. Returns the peak memory. */
export const measure = async (reader: ReaderName, { path: file, format }: MadeFile): Promise<Memory> => {
  const { flags } = lambdaHeap(readers[reader].functionName);
  const { stdout } = await run(process.execPath, ['--expose-gc', ...flags, program, reader, format, file], {
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return Memory.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
};
