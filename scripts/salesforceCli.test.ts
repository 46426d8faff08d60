import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { cliEnvironment, salesforceCli } from './salesforceCli.ts';

describe('the sf CLI', () => {
  it('uses the system keychain in the user’s own home folder', () => {
    expect(cliEnvironment(homedir())).not.toHaveProperty('SF_USE_GENERIC_UNIX_KEYCHAIN');
  });

  it('keeps logins inside any other home folder', () => {
    expect(cliEnvironment('of-one-run')).toMatchObject({ HOME: 'of-one-run', SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' });
  });

  it('starts no updater in the background', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'sf-home-'));
    try {
      expect(await salesforceCli({ home })(['version'])).toMatchObject({ exitCode: 0 });
      // The updater leaves this file when it has run.
      expect(await readdir(home, { recursive: true })).not.toContainEqual(expect.stringMatching(/autoupdate$/));
    } finally {
      await rm(home, { recursive: true });
    }
  });
});
