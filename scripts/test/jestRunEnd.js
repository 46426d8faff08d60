import { glob, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** The systems that suites shared. */
const endSystems = async (folder) => {
  for await (const file of glob('systems/*/system.json', { cwd: folder })) {
    const { pid } = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
};

/** After a run of Jest: nothing of it stays, whatever its tests left. */
export default async () => {
  const folder = process.env['SHARED_BY_RUN'];
  if (folder === undefined) return;
  await endSystems(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
};
