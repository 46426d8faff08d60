import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before a Jest run: creates a folder in which workers share what takes long to build, and which holds all temporary files. */
export default async ({ rootDir }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jest-run-'));
  process.env['SHARED_BY_RUN'] = folder;
  process.env['TMPDIR'] = folder;
  // Tests only connect to this machine; jsforce and the CLI would use a proxy.
  for (const name of Object.keys(process.env)) if (/^https?_proxy$/i.test(name)) delete process.env[name];
  // Caches compiled code, such as the CLI's, for the many processes that a run starts.
  process.env['NODE_COMPILE_CACHE'] = path.join(rootDir, 'node_modules', '.cache', 'node');
};
