import { TokenResponse } from '../../contracts/http/token.ts';
import { orgId, otherUserId, sessionId, userId } from '../test/ids.ts';
import { brokerUrl, problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';
import { testKey, type TestKey } from '../test/testKey.ts';

const request = { method: 'POST', url: `${brokerUrl}/token` };

describe('POST /token', () => {
  let broker: TestBroker;
  let key: TestKey;
  beforeEach(async () => {
    broker = await testBroker();
    key = await testKey();
    broker.salesforce.sessions.set(sessionId, {
      orgId,
      keyThumbprint: key.thumbprint,
      ...{ requesterId: userId, createdById: userId, ownerId: userId },
      ...{ createdAt: broker.clock.now, lastModifiedAt: broker.clock.now },
      user: { isActive: true, userType: 'Standard' },
    });
  });

  const ask = async (body: unknown, proof?: string): Promise<Answer> => {
    const headers = { dpop: proof ?? (await key.proof(request, broker.clock.now)) };
    return broker.call({ method: 'POST', path: '/token', headers, body: JSON.stringify(body) });
  };
  const accessToken = async (): Promise<string> => TokenResponse.parse((await ask({ sessionId })).body).accessToken;
  const pass = (minutes: number): void => void (broker.clock.now = new Date(broker.clock.now.getTime() + minutes * 60_000));

  it('issues a token that the authorizer accepts for the session’s user', async () => {
    const token = await accessToken();

    const url = `${brokerUrl}/access`;
    const dpop = await key.proof({ method: 'POST', url, accessToken: token }, broker.clock.now);
    const headers = { authorization: `DPoP ${token}`, dpop };
    expect(await broker.isAllowed({ method: 'POST', path: '/access', headers })).toEqual({ userId, orgId });
  });

  it('forbids caching of the response', async () => {
    expect((await ask({ sessionId })).headers['cache-control']).toBe('no-store');
  });

  it('renews a token for its key without a Salesforce call', async () => {
    const first = await accessToken();
    broker.salesforce.sessions.clear();
    pass(14);

    const answer = await ask({ accessToken: first });

    expect(answer.status).toBe(200);
    expect(TokenResponse.parse(answer.body)).toMatchObject({ tokenType: 'DPoP', expiresInSeconds: 900 });
  });

  it('renews for eight hours and no longer', async () => {
    let token = await accessToken();
    for (let renewals = 0; renewals < 34; renewals += 1) {
      pass(14);
      token = TokenResponse.parse((await ask({ accessToken: token })).body).accessToken;
    }
    pass(5);

    expect(problemIn(await ask({ accessToken: token })).code).toBe('SESSION_EXPIRED');
  });

  it('does not renew a token that expired, was altered or belongs to another key', async () => {
    const token = await accessToken();
    const others = await (await testKey()).proof(request, broker.clock.now);

    expect(problemIn(await ask({ accessToken: token }, others)).code).toBe('KEY_MISMATCH');
    expect(problemIn(await ask({ accessToken: `${token}x` })).code).toBe('NOT_AUTHORIZED');
    pass(15);
    expect(problemIn(await ask({ accessToken: token })).code).toBe('SESSION_EXPIRED');
  });

  it('refuses a proof that was used before, in the same second or later', async () => {
    const proof = await key.proof(request, broker.clock.now);

    expect((await ask({ sessionId }, proof)).status).toBe(200);
    expect(problemIn(await ask({ sessionId }, proof)).code).toBe('PROOF_REPLAYED');
    pass(1);
    expect(problemIn(await ask({ sessionId }, proof)).code).toBe('PROOF_REPLAYED');
  });

  it('refuses a proof for another URL, no proof, and a proof by another key', async () => {
    const elsewhere = await key.proof({ ...request, url: `${brokerUrl}/access` }, broker.clock.now);
    const others = await (await testKey()).proof(request, broker.clock.now);

    expect(problemIn(await ask({ sessionId }, elsewhere)).code).toBe('PROOF_INVALID');
    expect(problemIn(await broker.call({ method: 'POST', path: '/token', body: JSON.stringify({ sessionId }) })).code).toBe(
      'PROOF_INVALID',
    );
    expect(problemIn(await ask({ sessionId }, others)).code).toBe('SESSION_NOT_FOUND');
  });

  it('lets a key try five sessions in ten minutes, not counting calls that Salesforce failed to answer', async () => {
    const other = 'a02000000000009AAA';
    const find = jest.spyOn(broker.salesforce.sessions, 'get').mockImplementation(() => {
      throw new Error('Salesforce is away');
    });
    for (let tries = 0; tries < 6; tries += 1) expect(problemIn(await ask({ sessionId })).code).toBe('INTERNAL');
    find.mockRestore();

    for (let tries = 0; tries < 5; tries += 1) expect(problemIn(await ask({ sessionId: other })).code).toBe('SESSION_NOT_FOUND');
    expect(problemIn(await ask({ sessionId })).code).toBe('NOT_AUTHORIZED');
  });

  it('stops asking Salesforce for ten minutes after eight unknown sessions of any keys, but still renews', async () => {
    const token = await accessToken();
    const find = jest.spyOn(broker.salesforce.sessions, 'get');
    const other = 'a02000000000009AAA';
    const asStranger = async (): Promise<string> =>
      problemIn(await ask({ sessionId: other }, await (await testKey()).proof(request, broker.clock.now))).code;
    for (let tries = 0; tries < 8; tries += 1) expect(await asStranger()).toBe('SESSION_NOT_FOUND');
    expect(find).toHaveBeenCalledTimes(8);

    expect(await asStranger()).toBe('TOO_MANY_TRIES');
    expect((await ask({ sessionId })).status).toBe(429);
    expect(find).toHaveBeenCalledTimes(8);
    expect((await ask({ accessToken: token })).status).toBe(200);

    pass(9.9);
    expect(await asStranger()).toBe('TOO_MANY_TRIES');
    pass(0.1);
    expect(await asStranger()).toBe('SESSION_NOT_FOUND');
  });

  it('ignores session IDs with another org’s prefix, so that strangers can’t lock users out', async () => {
    const find = jest.spyOn(broker.salesforce.sessions, 'get');
    for (let tries = 0; tries < 20; tries += 1) {
      const proof = await (await testKey()).proof(request, broker.clock.now);
      expect(problemIn(await ask({ sessionId: '001000000000009AAA' }, proof)).code).toBe('SESSION_NOT_FOUND');
    }

    expect(find).not.toHaveBeenCalled();
    expect((await ask({ sessionId })).status).toBe(200);
  });

  it('counts the refused tries of a key over its limit toward the limit for all keys', async () => {
    const others = await testKey();
    const codes: string[] = [];
    for (let tries = 0; tries < 9; tries += 1)
      codes.push(problemIn(await ask({ sessionId }, await others.proof(request, broker.clock.now))).code);

    expect(codes.slice(4, 9)).toEqual(['SESSION_NOT_FOUND', ...Array.from({ length: 3 }, () => 'NOT_AUTHORIZED'), 'TOO_MANY_TRIES']);
  });

  it('does not count users of an unsupported type', async () => {
    const session = broker.salesforce.sessions.get(sessionId)!;
    const keys = await Promise.all(Array.from({ length: 9 }, testKey));
    for (const one of keys) {
      const user = { isActive: true, userType: 'Guest' };
      broker.salesforce.sessions.set(sessionId, { ...session, keyThumbprint: one.thumbprint, user });
      expect(problemIn(await ask({ sessionId }, await one.proof(request, broker.clock.now))).code).toBe('USER_TYPE_NOT_SUPPORTED');
    }
  });

  it('refuses a session that is forged, too old or missing', async () => {
    const session = broker.salesforce.sessions.get(sessionId)!;

    broker.salesforce.sessions.set(sessionId, { ...session, createdById: otherUserId });
    expect(problemIn(await ask({ sessionId })).code).toBe('SESSION_NOT_TRUSTED');
    broker.salesforce.sessions.set(sessionId, session);
    pass(3);
    expect(problemIn(await ask({ sessionId })).code).toBe('SESSION_EXPIRED');
    broker.salesforce.sessions.clear();
    expect(problemIn(await ask({ sessionId })).code).toBe('SESSION_NOT_FOUND');
  });

  it.each([
    ['invalid JSON', '{'],
    ['an empty text', ''],
    ['an array', '[]'],
    ['an invalid session ID', JSON.stringify({ sessionId: "x' OR Id != '" })],
    ['both a session and a token', JSON.stringify({ sessionId, accessToken: 'a.b.c' })],
    ['an unknown field', JSON.stringify({ sessionId, userId })],
    ['an oversized text', JSON.stringify({ sessionId, padding: 'x'.repeat(600_000) })],
  ])('refuses %s as a request body', async (_what, body) => {
    const headers = { dpop: await key.proof(request, broker.clock.now) };

    expect(problemIn(await broker.call({ method: 'POST', path: '/token', headers, body })).code).toBe('REQUEST_INVALID');
  });

  it('reads a body that API Gateway encoded in base64', async () => {
    const headers = { dpop: await key.proof(request, broker.clock.now) };
    const body = JSON.stringify({ sessionId });

    expect((await broker.call({ method: 'POST', path: '/token', headers, body }, true)).status).toBe(200);
  });
});
