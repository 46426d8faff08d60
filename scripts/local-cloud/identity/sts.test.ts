import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { region, roleArn } from '../account.ts';
import type { LocalCloud } from '../localCloud.ts';
import { cloudFixture } from '../test/cloudFixture.ts';
import { sealedCredentials } from './credentials.ts';

let fixture: Awaited<ReturnType<typeof cloudFixture>>;
let cloud: LocalCloud;

beforeAll(async () => {
  fixture = await cloudFixture();
  const policy = [{ Effect: 'Allow' as const, Action: 's3:*', Resource: '*' }];
  cloud = await fixture.start({
    roles: [
      { name: 'grant', policy, trustedRoles: ['broker'] },
      { name: 'broker', policy },
      { name: 'stranger', policy },
    ],
  });
});

afterAll(async () => {
  await fixture.end();
});

const client = (credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken: string }): STSClient =>
  new STSClient({ region, endpoint: cloud.endpoints.sts, credentials: { ...(credentials ?? cloud.credentials) } });

const assume = async (changes: Partial<AssumeRoleCommandInput> = {}, sts = client()) => {
  const command = new AssumeRoleCommand({ RoleArn: roleArn('grant'), RoleSessionName: 'u-1', DurationSeconds: 900, ...changes });
  const { Credentials } = await sts.send(command);
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
    expiration: Credentials?.Expiration,
  };
};

const policy = (statement: object, version = '2012-10-17'): string => JSON.stringify({ Version: version, Statement: [statement] });
const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

describe('AssumeRole', () => {
  it('returns credentials with their identity and expiration', async () => {
    const credentials = await assume();
    const { Arn } = await client(credentials).send(new GetCallerIdentityCommand());

    expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/grant/u-1');
    const lifeMs = (credentials.expiration?.getTime() ?? 0) - Date.now();
    expect(Math.round(lifeMs / 60_000)).toBe(15);
  });

  it.each([
    ['an unknown role', { RoleArn: roleArn('none') }, 'AccessDenied'],
    ['a duration that is too short', { DurationSeconds: 899 }, 'ValidationError'],
    ['a duration that is too long', { DurationSeconds: 3601 }, 'ValidationError'],
    ['an invalid session name', { RoleSessionName: 'a b' }, 'ValidationError'],
    ['a policy that isn’t JSON', { Policy: '{' }, 'MalformedPolicyDocumentException'],
    ['a policy of another version', { Policy: policy(allow, '2008-10-17') }, 'MalformedPolicyDocumentException'],
    [
      'a condition, which wouldn’t be enforced',
      { Policy: policy({ ...allow, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }) },
      'MalformedPolicyDocumentException',
    ],
    ['a policy of more than 2,048 characters', { Policy: policy({ ...allow, Resource: 'x'.repeat(2048) }) }, 'ValidationError'],
    ['session tags, which aren’t supported', { Tags: [{ Key: 'a', Value: 'b' }] }, 'NotImplemented'],
  ])('rejects %s', async (_what, changes, name) => {
    await expect(assume(changes)).rejects.toMatchObject({ name });
  });

  it('lets only trusted roles assume a role', async () => {
    const asRole = async (role: string) => client(await assume({ RoleArn: roleArn(role) }));

    expect(await assume({}, await asRole('broker'))).toHaveProperty('sessionToken');
    await expect(assume({}, await asRole('stranger'))).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('returns a token that is valid only with its own access key', async () => {
    const [one, other] = [await assume(), await assume()];

    await expect(client({ ...one, sessionToken: other.sessionToken }).send(new GetCallerIdentityCommand())).rejects.toMatchObject({
      name: 'InvalidToken',
    });
  });
});

describe('session tokens', () => {
  const account = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  const terms = { role: 'grant', session: 'u-1', sessionPolicy: undefined };

  it('expire', async () => {
    const credentials = sealedCredentials(account, new Uint8Array(32));
    const { accessKeyId, sessionToken } = await credentials.issue({ ...terms, lifeSeconds: -1 });

    await expect(credentials.find(accessKeyId, sessionToken)).rejects.toMatchObject({ code: 'ExpiredToken' });
  });

  it('are invalid in a cloud with another key', async () => {
    const { accessKeyId, sessionToken } = await sealedCredentials(account, new Uint8Array(32)).issue({ ...terms, lifeSeconds: 900 });
    const elsewhere = sealedCredentials(account, new Uint8Array(32).fill(1));

    await expect(elsewhere.find(accessKeyId, sessionToken)).rejects.toMatchObject({ code: 'InvalidToken' });
  });
});
