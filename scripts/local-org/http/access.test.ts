import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { adminUsername, ownerUsername } from '../../local-system/localUsers.ts';
import type { LocalOrg } from '../startLocalOrg.ts';
import { assertionFor, connectionAs, emptyOrg } from './test/startedOrg.ts';

const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let localOrg: LocalOrg;

const token = async (form: Record<string, string>) => {
  const response = await fetch(`${localOrg.url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const get = (url: string, bearer: string) => fetch(`${localOrg.url}${url}`, { headers: { authorization: `Bearer ${bearer}` } });

beforeAll(async () => {
  localOrg = await emptyOrg();
});
afterAll(() => localOrg.close());

describe('the JWT bearer flow', () => {
  it('returns a session of the user named in the assertion', async () => {
    const { status, body } = await token({ grant_type: grantType, assertion: await assertionFor(localOrg, { sub: ownerUsername }) });

    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      instance_url: localOrg.url,
      access_token: expect.stringMatching(/^00D\w{12}![.\w]+$/),
    });
    expect(await (await get('/services/oauth2/userinfo', body['access_token']!)).json()).toMatchObject({
      preferred_username: ownerUsername,
    });
    expect(await (await fetch(`${body['id']!}?oauth_token=${body['access_token']!}`)).json()).toMatchObject({
      username: ownerUsername,
      organization_id: localOrg.org.orgId,
    });
  });

  it('identifies the user to a client that has only the session', async () => {
    const { accessToken, instanceUrl } = await connectionAs(localOrg, ownerUsername);

    const identity = await new Connection({ instanceUrl, accessToken: accessToken!, version: '67.0' }).identity();

    expect(identity).toMatchObject({ username: ownerUsername, organization_id: localOrg.org.orgId });
  });

  it.each([
    ['an expiry in milliseconds, as the sf CLI sends it', () => ({ exp: Date.now() - 1 })],
    ['an audience with a trailing slash', () => ({ aud: `${localOrg.url}/` })],
  ])('accepts %s', async (_, claims) => {
    const { status } = await token({ grant_type: grantType, assertion: await assertionFor(localOrg, { sub: ownerUsername, ...claims() }) });

    expect(status).toBe(200);
  });

  it.each([
    ['another grant type', { grant_type: 'password' }, {}, 'unsupported_grant_type'],
    ['an unknown app', {}, { iss: 'other' }, 'invalid_client_id'],
    ['an unknown user', {}, { sub: 'nobody@media.example' }, 'invalid_grant'],
    ['another org', {}, { aud: 'https://login.salesforce.com' }, 'invalid_grant'],
    ['an expired assertion', {}, { exp: Math.floor(Date.now() / 1000) - 1 }, 'invalid_grant'],
    ['a malformed assertion', { assertion: 'x.y.z' }, {}, 'invalid_grant'],
  ])('refuses %s', async (_, form, claims, error) => {
    const assertion = await assertionFor(localOrg, { sub: ownerUsername, ...claims });

    const { status, body } = await token({ grant_type: grantType, assertion, ...form });

    expect(status).toBe(400);
    expect(body['error']).toBe(error);
  });

  it('refuses an assertion that is unsigned or signed with another key', async () => {
    const forged = await assertionFor(localOrg, { sub: ownerUsername }, stranger);
    const [, payload = ''] = forged.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;

    const answers = [
      await token({ grant_type: grantType, assertion: forged }),
      await token({ grant_type: grantType, assertion: unsigned }),
    ];

    expect(answers.map(({ body }) => body['error_description'])).toEqual(['invalid assertion', 'invalid assertion']);
  });

  it('refuses inactive users, and ends their sessions', async () => {
    const id = localOrg.org.findUser({ username: ownerUsername })!.id;
    const connection = await connectionAs(localOrg, ownerUsername);
    localOrg.org.update(localOrg.org.system, 'User', id, { IsActive: false });
    try {
      await expect(connectionAs(localOrg, ownerUsername)).rejects.toThrow('inactive user');
      await expect(connection.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
    } finally {
      localOrg.org.update(localOrg.org.system, 'User', id, { IsActive: true });
    }
  });
});

describe('the Host header', () => {
  const statusUnder = async (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const asked = request(localOrg.url, { headers: { host, 'x-local-lightning': '1' }, path: '/services/data' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });

  it.each([
    'attacker.example',
    'attacker.example:8600',
    '127.0.0.1.attacker.example',
    'localhost.attacker.example',
    '127.0.0.1@attacker.example',
  ])('may not be %j, which anyone can point at this machine', async (host) => {
    expect(await statusUnder(host)).toBe(421);
  });

  it.each(['127.0.0.1', 'localhost:8600', 'LOCALHOST', '[::1]:8600'])('may be %s', async (host) => {
    expect(await statusUnder(host)).not.toBe(421);
  });
});

describe('a session', () => {
  it.each(['', '00D000000000001!made.up', 'x'])('is not accepted with the token %j', async (bearer) => {
    const response = await get('/services/data/v67.0/limits', bearer);

    expect(response.status).toBe(401);
    expect(await response.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
  });

  it('ends when it is revoked', async () => {
    const connection = await connectionAs(localOrg, adminUsername);
    await fetch(`${localOrg.url}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token: connection.accessToken! }),
    });

    expect((await get('/services/data/v67.0/limits', connection.accessToken!)).status).toBe(401);
  });

  it('is renewed by jsforce when it has ended', async () => {
    const renewed = await connectionAs(localOrg, adminUsername);
    const patient = new Connection({
      instanceUrl: localOrg.url,
      accessToken: 'ended',
      version: '67.0',
      refreshFn: (_, done) => {
        done(null, renewed.accessToken!);
      },
    });

    expect((await patient.query('SELECT Id FROM Account')).totalSize).toBeGreaterThan(0);
  });

  it('survives a restart of the org, as the API call count does', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'local-org-'));
    const databaseFile = path.join(folder, 'org.db');
    const first = await emptyOrg({ databaseFile });
    const connection = await connectionAs(first, adminUsername);
    await connection.query('SELECT Id FROM Account');
    const calls = first.apiCallCount();
    const sid = first.sessions.create(localOrg.org.findUser({ username: adminUsername })!.id);
    await first.close();

    const second = await emptyOrg({ databaseFile });
    const answer = await fetch(`${second.url}/services/data/v67.0/limits`, {
      headers: { authorization: `Bearer ${connection.accessToken!}` },
    });

    expect(answer.status).toBe(200);
    expect(second.apiCallCount()).toBe(calls + 1);
    expect(second.sessions.userOf(sid)).toBeDefined();
    await second.close();
    await rm(folder, { recursive: true });
  });
});

describe('the daily API limit', () => {
  it('refuses further calls over REST and SOAP', async () => {
    const limited = await emptyOrg({ dailyApiCalls: 2 });
    const connection = await connectionAs(limited, adminUsername);
    await connection.query('SELECT Id FROM Account');
    await connection.query('SELECT Id FROM Account');

    await expect(connection.query('SELECT Id FROM Account')).rejects.toMatchObject({ errorCode: 'REQUEST_LIMIT_EXCEEDED' });
    await expect(connection.metadata.list({ type: 'CustomObject' })).rejects.toThrow(/REQUEST_LIMIT_EXCEEDED/);
    await limited.close();
  });
});

describe('URLs', () => {
  it('may start with two slashes', async () => {
    const versions = (await (await fetch(`${localOrg.url}//services/data`)).json()) as unknown[];

    expect(versions.at(-1)).toEqual({ label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
  });

  it('that the org does not have return Salesforce’s NOT_FOUND error', async () => {
    const response = await fetch(`${localOrg.url}/services/apexrest/nonsense`);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
  });
});

describe('starting', () => {
  it('fails with EADDRINUSE if the port is in use', async () => {
    const port = Number(new URL(localOrg.url).port);

    await expect(emptyOrg({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
