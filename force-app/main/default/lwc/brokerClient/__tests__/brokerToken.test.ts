/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { allowed, clientOf, json, paths, refuse, token, type Answer } from '../../../../../test/brokerAnswers.ts';
import { settled } from '../../../../../test/settled.ts';

describe('the access token of brokerClient', () => {
  afterEach(() => jest.useRealTimers());

  it('is issued for a session record, and sent with proofs of the key', async () => {
    const { client, seen, proofs } = clientOf({ '/access': [() => json(allowed)] });

    expect(await client.access('001A')).toEqual(allowed);

    expect(paths(seen)).toEqual(['/token', '/access']);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(seen[0]!.body).toEqual({ sessionId: 'thumb-session-1' });
    expect(seen[0]!.headers).toEqual({ DPoP: 'proof-1', 'Content-Type': 'application/json' });
    expect(seen[1]!.headers).toEqual({ DPoP: 'proof-2', Authorization: 'DPoP one', 'Content-Type': 'application/json' });
    expect(seen[1]!.body).toEqual({ parentId: '001A' });
    expect(proofs[1]).toMatchObject({ method: 'POST', url: 'https://broker.example/access', accessToken: 'one' });
  });

  it('is requested once for concurrent calls', async () => {
    const { client, seen, sessions } = clientOf({ '/access': [() => json(allowed)] });

    await Promise.all([client.access('001A'), client.access('001B'), client.access('001C')]);

    expect(sessions).toHaveLength(1);
    expect(paths(seen).filter((path) => path === '/token')).toHaveLength(1);
  });

  it('can be requested ahead of the first call', async () => {
    const { client, seen } = clientOf({ '/access': [() => json(allowed)] });

    client.prepare();
    await settled();
    expect(paths(seen)).toEqual(['/token']);
    await client.access('001A');

    expect(paths(seen)).toEqual(['/token', '/access']);
  });

  it('can fail ahead silently, because the call that needs it reports the error', async () => {
    const { client } = clientOf({ '/token': [() => new Response('', { status: 503 })] });

    client.prepare();

    await expect(client.access('001A')).rejects.toMatchObject({ retryable: true });
  });

  it('is requested again after a failure', async () => {
    const { client } = clientOf({ '/token': [() => new Response('', { status: 503 }), token('one')], '/access': [() => json(allowed)] });
    await expect(client.access('001A')).rejects.toMatchObject({ code: 'BROKER_UNAVAILABLE', message: 'HTTP 503' });

    expect(await client.access('001A')).toEqual(allowed);
  });

  it('is used until its last minute', async () => {
    jest.useFakeTimers();
    const { client, seen } = clientOf({ '/token': [token('one', 900), token('two')], '/access': [() => json(allowed)] });
    await client.access('001A');

    jest.setSystemTime(Date.now() + 839_000);
    await client.access('001A');

    expect(paths(seen)).toEqual(['/token', '/access', '/access']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is renewed shortly before its end, without a new session record', async () => {
    jest.useFakeTimers();
    const { client, seen, sessions } = clientOf({ '/token': [token('one'), token('two')], '/access': [() => json(allowed)] });
    await client.access('001A');

    jest.setSystemTime(Date.now() + 850_000);
    await client.access('001A');

    expect(seen[2]!.body).toEqual({ accessToken: 'one' });
    expect(seen[3]!.headers.Authorization).toBe('DPoP two');
    expect(sessions).toHaveLength(1);
  });

  it('is issued for a new session record if the renewal is refused', async () => {
    const { client, seen, sessions } = clientOf({
      '/token': [token('one', 30), refuse('SESSION_EXPIRED'), token('two')],
      '/access': [() => json(allowed)],
    });
    await client.access('001A');

    await client.access('001A');

    expect(sessions).toHaveLength(2);
    expect(seen.at(-1)!.headers.Authorization).toBe('DPoP two');
  });

  it('needs no new session record if a renewal fails because the broker is down', async () => {
    const { client, sessions } = clientOf({
      '/token': [token('one', 30), refuse('SALESFORCE_UNAVAILABLE')],
      '/access': [() => json(allowed)],
    });
    await client.access('001A');

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', retryable: true });
    expect(sessions).toHaveLength(1);
  });

  it('is renewed once if the gateway refuses it, and the call repeated', async () => {
    const denied: Answer = () => json({ message: 'Unauthorized' }, 401);
    const { client, seen } = clientOf({ '/token': [token('one'), token('two')], '/access': [denied, () => json(allowed)] });

    expect(await client.access('001A')).toEqual(allowed);
    expect(paths(seen)).toEqual(['/token', '/access', '/token', '/access']);
  });

  it.each(['NOT_AUTHORIZED', 'PROOF_INVALID', 'PROOF_REPLAYED', 'KEY_MISMATCH', 'SESSION_EXPIRED', 'SESSION_NOT_FOUND'] as const)(
    'is issued anew for another session record if the broker refuses it with %s, and the call repeated',
    async (code) => {
      const { client, sessions } = clientOf({ '/token': [token('one'), token('two')], '/access': [refuse(code), () => json(allowed)] });

      expect(await client.access('001A')).toEqual(allowed);
      expect(sessions).toHaveLength(2);
    },
  );

  it('is renewed only once for a call that stays refused', async () => {
    const { client, seen } = clientOf({ '/access': [() => json({ message: 'Forbidden' }, 403)] });

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'NOT_AUTHORIZED', retryable: false });
    expect(paths(seen).filter((path) => path === '/access')).toHaveLength(2);
  });
});
