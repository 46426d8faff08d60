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
 * A separate copy of a database file with force-app, the sample users and records. The org is deployed once per Jest run: checking and
 * compiling every component takes seconds, and about twenty suites need it.
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
