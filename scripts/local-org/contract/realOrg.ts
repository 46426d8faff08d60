import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { salesforceCli } from '../../salesforceCli.ts';
import { orgAccess } from '../../setup/salesforce/orgAccess.ts';
import type { OrgTarget } from './orgTarget.ts';

/** A real org that `sf org login web` has stored under this alias in `home`. */
export const realOrg = async (alias: string, home = homedir()): Promise<OrgTarget> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'real-org-'));
  const sf: OrgTarget['sf'] = (args, options = {}) => salesforceCli({ home, ...options })([...args, '--target-org', alias]);
  return {
    sf,
    admin: await orgAccess((args) => salesforceCli({ home })(args), alias).admin(),
    folder,
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
