import { clientId, privateKeyPem, startedOrg } from '../../local-org/http/test/startedOrg.ts';
import { integrationUsername } from '../../local-system/localUsers.ts';
import { newSalesforceKey } from '../aws/keys.ts';
import { signInWith } from './verifySignIn.ts';

describe('signInWith', () => {
  let org: Awaited<ReturnType<typeof startedOrg>>;
  beforeAll(async () => {
    org = await startedOrg();
  });
  afterAll(() => org.close());

  const signIn = (privateKey: string): Promise<string> =>
    signInWith([{ clientId, privateKey }], { loginUrl: org.url, username: integrationUsername });

  it('returns the username that the org signed in', async () => {
    expect(await signIn(privateKeyPem)).toBe(integrationUsername);
  });

  it('throws if the org does not know the key', async () => {
    await expect(signIn(newSalesforceKey())).rejects.toThrow('invalid assertion');
  });
});
