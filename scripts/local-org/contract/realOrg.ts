import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { z } from 'zod';
import { salesforceCli } from '../../salesforceCli.ts';
import type { OrgTarget } from './orgTarget.ts';

const Display = z.object({ result: z.object({ accessToken: z.string(), instanceUrl: z.string() }) });

/** The org that whoever runs this has signed in to with `sf org login`, under that alias. */
export const realOrg = async (alias: string): Promise<OrgTarget> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'real-org-'));
  const home = homedir();
  const sf: OrgTarget['sf'] = (args, options = {}) => salesforceCli({ home, ...options })([...args, '--target-org', alias]);
  const { stdout } = await sf(['org', 'display', '--json']);
  const { accessToken, instanceUrl } = Display.parse(JSON.parse(stdout)).result;
  return {
    sf,
    admin: new Connection({ instanceUrl, accessToken, version: '67.0' }),
    folder,
    close: () => rm(folder, { recursive: true, force: true }),
  };
};
