import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildOnce } from '../buildOnce.ts';

/** What of a system's data a deployment makes; its addresses are in it, so that it serves the same ports only. */
const [database, others] = ['org.db', ['secrets', 'public-keys.json', 'deployed']];

/** Made and removed by `jestRun.js`: what one run keeps is not there for the next, whose code may be another. */
const keptFolder = (firstPort: number): string | undefined => {
  const folder = process.env['SHARED_BY_RUN'];
  return folder === undefined ? undefined : path.join(folder, 'orgs', String(firstPort));
};

/** Gives a new system the org that an earlier one on the same ports has deployed: the real CLI takes a quarter of a minute for it. */
export const takeDeployedOrg = async (folder: string, firstPort: number): Promise<void> => {
  const kept = keptFolder(firstPort);
  const isNew = !existsSync(path.join(folder, database));
  if (isNew && kept !== undefined && existsSync(kept)) await cp(kept, folder, { recursive: true });
};

/** Keeps the org of a system that has just started, for those after it. */
export const keepDeployedOrg = async (folder: string, firstPort: number): Promise<void> => {
  const kept = keptFolder(firstPort);
  if (kept === undefined) return;
  await buildOnce(kept, async (target) => {
    for (const name of others) await cp(path.join(folder, name), path.join(target, name), { recursive: true });
    const open = new DatabaseSync(path.join(folder, database), { readOnly: true });
    open.prepare('VACUUM INTO ?').run(path.join(target, database));
    open.close();
  });
};
