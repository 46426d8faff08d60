import { orgId, userId } from '../test/ids.ts';
import { rememberingLog } from '../../test/rememberingLog.ts';
import { brokerAuthorizer } from '../http/brokerAuthorizer.ts';
import { authorizerEvent } from '../test/httpApiEvent.ts';
import { brokerUrl, testBroker, type TestBroker } from '../test/testBroker.ts';
import { testKey, type TestKey } from '../test/testKey.ts';

const call = { method: 'POST', path: '/uploads' };
const url = `${brokerUrl}/uploads`;

describe('the authorizer', () => {
  let broker: TestBroker;
  let key: TestKey;
  let accessToken: string;
  beforeEach(async () => {
    broker = await testBroker();
    key = await testKey();
    accessToken = await broker.tokenFor(key);
  });
  const proof = async (by = key, changes = {}): Promise<string> =>
    by.proof({ method: 'POST', url, accessToken, ...changes }, broker.clock.now);

  it('allows a token with a proof by its key, and returns user and org', async () => {
    const headers = { authorization: `DPoP ${accessToken}`, dpop: await proof() };

    expect(await broker.isAllowed({ ...call, headers })).toEqual({ userId, orgId });
  });

  it('compares the URL without its query', async () => {
    const path = '/media/a00000000000001AAA/content';
    const dpop = await proof(key, { method: 'GET', url: brokerUrl + path });
    const headers = { authorization: `dpop ${accessToken}`, dpop };

    expect(await broker.isAllowed({ method: 'GET', path, query: { variant: 'original' }, headers })).toEqual({ userId, orgId });
  });

  it('denies a proof that is used twice', async () => {
    const headers = { authorization: `DPoP ${accessToken}`, dpop: await proof() };
    await broker.isAllowed({ ...call, headers });

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
    expect(JSON.stringify(broker.logged)).toContain('PROOF_REPLAYED');
  });

  it('denies a replay for as long as the proof is valid, even if it is dated 60 seconds ahead', async () => {
    const dpop = await key.proof({ method: 'POST', url, accessToken }, new Date(broker.clock.now.getTime() + 60_000));
    const headers = { authorization: `DPoP ${accessToken}`, dpop };
    expect(await broker.isAllowed({ ...call, headers })).toBeDefined();
    broker.clock.now = new Date(broker.clock.now.getTime() + 120_000);

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
    expect(JSON.stringify(broker.logged)).toContain('PROOF_REPLAYED');
  });

  it('denies a stolen token, because the thief’s proof is by another key', async () => {
    const headers = { authorization: `DPoP ${accessToken}`, dpop: await proof(await testKey()) };

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
    expect(JSON.stringify(broker.logged)).toContain('KEY_MISMATCH');
  });

  it.each<[string, (token: string) => Record<string, unknown>]>([
    ['another method', () => ({ method: 'GET' })],
    ['another URL', () => ({ url: `${brokerUrl}/access` })],
    ['another token', (token) => ({ accessToken: `${token}x` })],
    ['no token', () => ({ accessToken: undefined })],
  ])('denies a proof made for %s', async (_what, changes) => {
    const headers = { authorization: `DPoP ${accessToken}`, dpop: await proof(key, changes(accessToken)) };

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
  });

  it.each<[string, (token: string) => string | undefined]>([
    ['no token', () => undefined],
    ['a bearer token', (token) => `Bearer ${token}`],
    ['an empty token', () => 'DPoP '],
    ['two tokens', (token) => `DPoP ${token}, DPoP ${token}`],
    ['an altered token', (token) => `DPoP ${token.slice(0, -2)}xx`],
  ])('denies %s', async (_what, authorizationOf) => {
    const authorization = authorizationOf(accessToken);
    const headers = { dpop: await proof(), ...(authorization === undefined ? {} : { authorization }) };

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
    expect(broker.logged).toMatchObject([['A call was denied', { code: 'NOT_AUTHORIZED' }]]);
  });

  it('denies a call without a proof', async () => {
    expect(await broker.isAllowed({ ...call, headers: { authorization: `DPoP ${accessToken}` } })).toBeUndefined();
    expect(await broker.isAllowed(call)).toBeUndefined();
  });

  it('denies an expired token even with a fresh proof', async () => {
    broker.clock.now = new Date(broker.clock.now.getTime() + 15 * 60_000);
    const headers = { authorization: `DPoP ${accessToken}`, dpop: await proof() };

    expect(await broker.isAllowed({ ...call, headers })).toBeUndefined();
    expect(broker.logged).toMatchObject([['A call was denied', { code: 'SESSION_EXPIRED' }]]);
  });

  it('throws instead of denying if the fault is ours', async () => {
    const broken = brokerAuthorizer(() => Promise.reject(new TypeError('the key is gone')), brokerUrl, rememberingLog());

    await expect(broken(authorizerEvent(call))).rejects.toThrow('the key is gone');
  });

  it('logs neither token nor proof', async () => {
    const dpop = await proof(await testKey());
    await broker.isAllowed({ ...call, headers: { authorization: `DPoP ${accessToken}`, dpop } });

    expect(broker.logged).not.toHaveLength(0);
    expect(JSON.stringify(broker.logged)).not.toContain(accessToken);
    expect(JSON.stringify(broker.logged)).not.toContain(dpop);
  });
});
