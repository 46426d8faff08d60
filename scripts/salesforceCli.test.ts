import { homedir } from 'node:os';
import { cliEnvironment } from './salesforceCli.ts';

describe('the sf CLI', () => {
  it('finds a person’s logins with their own keychain', () => {
    expect(cliEnvironment(homedir())).not.toHaveProperty('SF_USE_GENERIC_UNIX_KEYCHAIN');
  });

  it('keeps those of a home of its own within it', () => {
    expect(cliEnvironment('/tmp/home')).toMatchObject({ HOME: '/tmp/home', SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' });
  });
});
