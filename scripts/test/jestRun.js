import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before a run of Jest: its workers share a folder for what takes long to make. */
export default async () => {
  process.env['SHARED_BY_RUN'] = await mkdtemp(path.join(tmpdir(), 'jest-run-'));
};
