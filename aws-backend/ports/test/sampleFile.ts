import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Reads a file from the repository's samples. */
export const sampleFile = (fileName: string): { bytes: Uint8Array; fileName: string } => ({
  bytes: readFileSync(path.join(process.cwd(), 'scripts', 'samples', fileName)),
  fileName,
});
