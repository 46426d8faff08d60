import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildOnce } from '../buildOnce.ts';

/** The data that a deployment creates. It contains addresses, so it is valid for the same ports only. */
const [database, others] = ['org.db', ['secrets', 'public-keys.json', 'deployed']];

/** `jestRun.js` creates and deletes it, because the next run may have different code. */
const keptFolder = (firstPort: number): string | undefined => {
  const folder = process.env['SHARED_BY_RUN'];
  return folder === undefined ? undefined : path.join(folder, 'orgs', String(firstPort));
};

/** Copies the org that an earlier system on the same ports has deployed: the real CLI takes a quarter of a minute for that. */
export const takeDeployedOrg = async (folder: string, firstPort: number): Promise<void> => {
  const kept = keptFolder(firstPort);
  const isNew = !existsSync(path.join(folder, database));
  if (isNew && kept !== undefined && existsSync(kept)) await cp(kept, folder, { recursive: true });
};

/** Saves the org of a system that has just started, for later systems. */
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
