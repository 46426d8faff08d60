import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before a run of Jest: its workers share a folder for what takes long to make, and all that is temporary lies in there too. */
export default async ({ rootDir }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jest-run-'));
  process.env['SHARED_BY_RUN'] = folder;
  process.env['TMPDIR'] = folder;
  // Tests talk to this machine alone; jsforce and the CLI would ask a proxy for it.
  for (const name of Object.keys(process.env)) if (/^https?_proxy$/i.test(name)) delete process.env[name];
  // What Node compiles once, such as the CLI, is not compiled again by the many processes that a run starts.
  process.env['NODE_COMPILE_CACHE'] = path.join(rootDir, 'node_modules', '.cache', 'node');
};
