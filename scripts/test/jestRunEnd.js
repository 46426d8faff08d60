import { glob, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Ends the systems that suites shared. */
const endSystems = async (folder) => {
  for await (const file of glob('systems/*/system.json', { cwd: folder })) {
    const { pid } = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has already ended.
    }
  }
};

/** After a Jest run: deletes everything that its tests left. */
export default async () => {
  const folder = process.env['SHARED_BY_RUN'];
  if (folder === undefined) return;
  await endSystems(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
};
