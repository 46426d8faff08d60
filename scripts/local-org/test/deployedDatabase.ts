import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildOnce } from '../../buildOnce.ts';
import { convertedForceApp } from '../../test/convertedForceApp.ts';
import { openOrg } from '../org.ts';
import { seedOrg } from '../seedOrg.ts';

const name = 'org.db';

const deploy = async (databaseFile: string): Promise<void> => {
  const org = openOrg({ databaseFile });
  seedOrg(org);
  const { failures } = org.deploy(await convertedForceApp(), { checkOnly: false });
  if (failures.length > 0) throw new Error(JSON.stringify(failures, null, 2));
  seedOrg(org);
  org.close();
};

/**
 * A database file of its own, with the org that has force-app, the sample people and records in it. It is deployed once in a run of Jest: checking and
 * compiling every component takes seconds, and a score of suites need it.
 */
export const deployedDatabase = async (): Promise<string> => {
  const own = await mkdtemp(path.join(tmpdir(), 'org-'));
  const folder = await buildOnce(path.join(process.env['SHARED_BY_RUN'] ?? own, 'deployed-database'), (target) =>
    deploy(path.join(target, name)),
  );
  const copy = path.join(own, name);
  await copyFile(path.join(folder, name), copy);
  return copy;
};
