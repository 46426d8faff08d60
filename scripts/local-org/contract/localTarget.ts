import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adminUsername } from '../../local-system/localUsers.ts';
import { salesforceCli } from '../../salesforceCli.ts';
import { clientId, connectionAs, emptyOrg, privateKeyPem } from '../http/test/startedOrg.ts';
import type { LocalOrg } from '../startLocalOrg.ts';
import type { OrgTarget } from './orgTarget.ts';

/** A new local org with nothing deployed; the CLI is signed in to it by JWT bearer. */
export const localTarget = async (): Promise<OrgTarget & { localOrg: LocalOrg; home: string }> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-org-'));
  const home = path.join(folder, 'home');
  const keyFile = path.join(folder, 'key.pem');
  await writeFile(keyFile, privateKeyPem, { mode: 0o600 });
  const localOrg = await emptyOrg();
  const login = ['org', 'login', 'jwt', '--client-id', clientId, '--jwt-key-file', keyFile, '--username', adminUsername];
  const { exitCode, stdout, stderr } = await salesforceCli({ home })([...login, '--instance-url', localOrg.url, '--alias', 'local']);
  if (exitCode !== 0) throw new Error(`sf org login jwt failed:\n${stdout}\n${stderr}`);
  return {
    localOrg,
    home,
    sf: (args, options = {}) => salesforceCli({ home, ...options })([...args, '--target-org', 'local']),
    admin: await connectionAs(localOrg, adminUsername),
    folder,
    async close() {
      await localOrg.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
