import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { cliEnvironment, salesforceCli } from './salesforceCli.ts';

describe('the sf CLI', () => {
  it('finds a person’s logins with their own keychain', () => {
    expect(cliEnvironment(homedir())).not.toHaveProperty('SF_USE_GENERIC_UNIX_KEYCHAIN');
  });

  it('keeps those of a home of its own within it', () => {
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
