/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { BrokerError, createBrokerClient, type BrokerClient } from 'c/brokerClient';
import { problem, type RefusalCode } from '../../../../../../aws-backend/contracts/problem.ts';
import { settled } from '../../../../../test/settled.ts';

interface Seen {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

type Answer = () => Response | Promise<Response>;

const access = { canUpload: true, canDelete: false, canViewUnredacted: false, sharedCount: 0 };
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const refuse =
  (code: RefusalCode): Answer =>
  () =>
    json(problem(code), problem(code).status);
const token =
  (name: string, expiresInSeconds = 900): Answer =>
  () =>
    json({ accessToken: name, tokenType: 'DPoP', expiresInSeconds });

/** A broker that gives these answers in order, and a client of it. */
const clientOf = (answers: Record<string, Answer[]>): { client: BrokerClient; seen: Seen[]; sessions: string[]; proofs: object[] } => {
  const seen: Seen[] = [];
  const sessions: string[] = [];
  const proofs: object[] = [];
  const fetch = async (url: string, { method, headers, body }: RequestInit): Promise<Response> => {
    seen.push({ url, method: method!, headers: headers as Record<string, string>, body: body ? JSON.parse(body as string) : undefined });
    const { pathname } = new URL(url);
    const next = answers[pathname]!.length > 1 ? answers[pathname]!.shift()! : answers[pathname]![0]!;
    return next();
  };
  const proof = async (request: object): Promise<string> => `proof-${proofs.push(request)}`;
  const client = createBrokerClient({
    baseUrl: 'https://broker.example',
    proofKey: async () => ({ thumbprint: 'thumb', proof }),
    createSession: async (thumbprint) => `${thumbprint}-session-${sessions.push(thumbprint)}`,
    fetch,
  });
  return { client, seen, sessions, proofs };
};

const paths = (seen: Seen[]): string[] => seen.map(({ url }) => url.replace('https://broker.example', ''));

describe('brokerClient', () => {
  afterEach(() => jest.useRealTimers());

  it('tells the broker’s time, where this computer’s clock is far from it', async () => {
    const date = new Date(Date.now() - 7_200_000).toUTCString();
    const { client } = clientOf({ '/token': [token('one')], '/access': [() => json(access, 200, { date }), () => json(access)] });
    expect(Math.abs(client.now() - Date.now())).toBeLessThan(1_000);

    await client.access('001A');
    await client.access('001A'); // whose answer has no time

    expect(Math.abs(client.now() - Date.parse(date))).toBeLessThan(5_000);
  });

  it.each([
    ['some seconds off', () => new Date(Date.now() - 4_000).toUTCString()],
    ['without a time', () => ''],
  ])('goes by this computer’s clock where an answer’s is %s', async (_, date) => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const { client } = clientOf({ '/token': [token('one')], '/access': [() => json(access, 200, { date: date() })] });

    await client.access('001A');

    expect(client.now()).toBe(Date.now());
  });

  it('sends no cookies, and has nothing kept: answers carry tokens and addresses', async () => {
    const inits: RequestInit[] = [];
    const client = createBrokerClient({
      baseUrl: 'https://broker.example',
      proofKey: async () => ({ thumbprint: 'thumb', proof: async () => 'proof' }),
      createSession: async () => 'session',
      fetch: async (url, init) => {
        inits.push(init);
        return url.endsWith('/token') ? token('one')() : json(access);
      },
    });

    await client.access('001A');

    expect(inits.map(({ credentials, cache }) => [credentials, cache])).toEqual([
      ['omit', 'no-store'],
      ['omit', 'no-store'],
    ]);
  });

  it('gets a token for a session record and proves the key with it', async () => {
    const { client, seen, proofs } = clientOf({ '/token': [token('one')], '/access': [() => json(access)] });

    expect(await client.access('001A')).toEqual(access);

    expect(paths(seen)).toEqual(['/token', '/access']);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(seen[0]!.body).toEqual({ sessionId: 'thumb-session-1' });
    expect(seen[0]!.headers).toEqual({ DPoP: 'proof-1', 'Content-Type': 'application/json' });
    expect(seen[1]!.headers).toEqual({ DPoP: 'proof-2', Authorization: 'DPoP one', 'Content-Type': 'application/json' });
    expect(seen[1]!.body).toEqual({ parentId: '001A' });
    expect(proofs[1]).toMatchObject({ method: 'POST', url: 'https://broker.example/access', accessToken: 'one' });
  });

  it('asks for one token however many calls need it', async () => {
    const { client, seen, sessions } = clientOf({ '/token': [token('one')], '/access': [() => json(access)] });

    await Promise.all([client.access('001A'), client.access('001B'), client.access('001C')]);

    expect(sessions).toHaveLength(1);
    expect(paths(seen).filter((path) => path === '/token')).toHaveLength(1);
  });

  it('gets a token ahead, for the call that comes after', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/access': [() => json(access)] });

    client.prepare();
    await settled();
    expect(paths(seen)).toEqual(['/token']);
    await client.access('001A');

    expect(paths(seen)).toEqual(['/token', '/access']);
  });

  it('says nothing of a token that could not be had ahead: the call that needs it does', async () => {
    const { client } = clientOf({ '/token': [() => new Response('', { status: 503 })] });

    client.prepare();

    await expect(client.access('001A')).rejects.toMatchObject({ retryable: true });
  });

  it('asks for a token again after it could not be had', async () => {
    const { client } = clientOf({ '/token': [() => new Response('', { status: 503 }), token('one')], '/access': [() => json(access)] });
    await expect(client.access('001A')).rejects.toMatchObject({ code: 'BROKER_UNAVAILABLE', message: 'HTTP 503' });

    expect(await client.access('001A')).toEqual(access);
  });

  it('uses a token until its last minute', async () => {
    jest.useFakeTimers();
    const { client, seen } = clientOf({ '/token': [token('one', 900), token('two')], '/access': [() => json(access)] });
    await client.access('001A');

    jest.setSystemTime(Date.now() + 839_000);
    await client.access('001A');

    expect(paths(seen)).toEqual(['/token', '/access', '/access']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('renews a token that is about to end, without a new session record', async () => {
    jest.useFakeTimers();
    const { client, seen, sessions } = clientOf({ '/token': [token('one'), token('two')], '/access': [() => json(access)] });
    await client.access('001A');

    jest.setSystemTime(Date.now() + 850_000);
    await client.access('001A');

    expect(seen[2]!.body).toEqual({ accessToken: 'one' });
    expect(seen[3]!.headers.Authorization).toBe('DPoP two');
    expect(sessions).toHaveLength(1);
  });

  it('begins with a new session record where a renewal is refused', async () => {
    const { client, seen, sessions } = clientOf({
      '/token': [token('one', 30), refuse('SESSION_EXPIRED'), token('two')],
      '/access': [() => json(access)],
    });
    await client.access('001A');

    await client.access('001A');

    expect(sessions).toHaveLength(2);
    expect(seen.at(-1)!.headers.Authorization).toBe('DPoP two');
  });

  it('makes no new session record where a renewal finds the broker down', async () => {
    const { client, sessions } = clientOf({
      '/token': [token('one', 30), refuse('SALESFORCE_UNAVAILABLE')],
      '/access': [() => json(access)],
    });
    await client.access('001A');

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', retryable: true });
    expect(sessions).toHaveLength(1);
  });

  it('makes a call once more with a new token when the gateway refuses it', async () => {
    const denied: Answer = () => json({ message: 'Unauthorized' }, 401);
    const { client, seen } = clientOf({ '/token': [token('one'), token('two')], '/access': [denied, () => json(access)] });

    expect(await client.access('001A')).toEqual(access);
    expect(paths(seen)).toEqual(['/token', '/access', '/token', '/access']);
  });

  it.each(['NOT_AUTHORIZED', 'PROOF_INVALID', 'PROOF_REPLAYED', 'KEY_MISMATCH', 'SESSION_EXPIRED', 'SESSION_NOT_FOUND'] as const)(
    'makes a call once more with a new session record when the broker refuses it by %s',
    async (code) => {
      const { client, sessions } = clientOf({ '/token': [token('one'), token('two')], '/access': [refuse(code), () => json(access)] });

      expect(await client.access('001A')).toEqual(access);
      expect(sessions).toHaveLength(2);
    },
  );

  it('gives up on a call that stays refused', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/access': [() => json({ message: 'Forbidden' }, 403)] });

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'NOT_AUTHORIZED', retryable: false });
    expect(paths(seen).filter((path) => path === '/access')).toHaveLength(2);
  });

  it('passes a refusal on at once', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/access': [refuse('NO_VIEW_ACCESS')] });

    const message = problem('NO_VIEW_ACCESS').title;
    await expect(client.access('001A')).rejects.toMatchObject({ code: 'NO_VIEW_ACCESS', retryable: false, message });
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['a network failure', () => Promise.reject(new TypeError('Failed to fetch')), 'BROKER_UNREACHABLE', true],
    ['a page of the gateway', () => new Response('<html>', { status: 502 }), 'BROKER_UNAVAILABLE', true],
    ['too many calls', () => json({ message: 'Too Many Requests' }, 429), 'BROKER_UNAVAILABLE', true],
    ['an error of the broker', () => json({ message: 'Internal Server Error' }, 500), 'BROKER_UNAVAILABLE', true],
    ['an answer that breaks off', () => new Response('{"canUpload":'), 'BROKER_UNREACHABLE', true],
    ['an answer of another shape', () => json({ hello: 'world' }), 'BROKER_UNAVAILABLE', false],
    ['half an answer', () => json({ canUpload: true }), 'BROKER_UNAVAILABLE', false],
    ['an answer of nothing', () => json(null), 'BROKER_UNAVAILABLE', false],
    ['an unknown path', () => json({ message: 'Not Found' }, 404), 'REQUEST_INVALID', false],
  ] as [string, Answer, string, boolean][])('names %s', async (_, answer, code, retryable) => {
    const { client } = clientOf({ '/token': [token('one')], '/access': [answer] });

    const error: unknown = await client.access('001A').catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(BrokerError);
    expect(error).toMatchObject({ code, retryable });
  });

  it('proves by the broker’s clock where the laptop’s is wrong', async () => {
    const brokerTime = new Date(Date.now() + 10 * 60_000).toUTCString();
    const early: Answer = () => json(problem('PROOF_INVALID'), 401, { date: brokerTime });
    const { client, proofs } = clientOf({ '/token': [early, token('one')], '/access': [() => json(access)] });

    expect(await client.access('001A')).toEqual(access);
    const { issuedAtSeconds } = proofs[1] as { issuedAtSeconds: number };
    expect(Math.abs(issuedAtSeconds - Date.parse(brokerTime) / 1000)).toBeLessThan(60);
  });

  it('asks for content by file and variant', async () => {
    const content = { url: 'https://s3.example/x', fileName: 'a.txt', expiresAt: '2026-01-01T00:00:00Z' };
    const { client, seen } = clientOf({ '/token': [token('one')], '/media/a01/content': [() => json(content)] });

    expect(await client.content('a01', 'redacted')).toEqual(content);
    expect(seen[1]).toMatchObject({ method: 'GET', url: 'https://broker.example/media/a01/content?variant=redacted', body: undefined });
  });

  it('stops the reading of a file', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/media/a01/reading': [() => json({ mediaId: 'a01' })] });

    expect(await client.stopReading('a01')).toEqual({ mediaId: 'a01' });
    expect(seen[1]).toMatchObject({ method: 'DELETE', url: 'https://broker.example/media/a01/reading' });
  });

  it('has a file read again', async () => {
    const answer = { mediaId: 'a01', reading: 2 };
    const { client, seen } = clientOf({ '/token': [token('one')], '/media/a01/reading': [() => json(answer)] });

    expect(await client.readAgain('a01')).toEqual(answer);
    expect(seen[1]).toMatchObject({ method: 'POST', url: 'https://broker.example/media/a01/reading' });
  });

  it('deletes a file', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/media/a01': [() => json({ mediaId: 'a01' })] });

    expect(await client.deleteMedia('a01')).toEqual({ mediaId: 'a01' });
    expect(seen[1]).toMatchObject({ method: 'DELETE', url: 'https://broker.example/media/a01' });
  });

  it('asks leave for files', async () => {
    const { client, seen } = clientOf({ '/token': [token('one')], '/uploads': [() => json({ uploads: [] })] });

    expect(await client.uploads({ parentId: '001A', files: [] })).toEqual({ uploads: [] });
    expect(seen[1]).toMatchObject({ method: 'POST', body: { parentId: '001A', files: [] } });
  });

  it('asks for parts, what is stored, completion and abortion of one upload', async () => {
    const answers = {
      '/token': [token('one')],
      '/uploads/a01/parts': [() => json({ parts: [] }), () => json({ storedBytes: 0, storedParts: [] })],
      '/uploads/a01/complete': [() => json({ mediaId: 'a01', sizeBytes: 5 })],
      '/uploads/a01': [() => json({ mediaId: 'a01', isRecordDeleted: true })],
    };
    const { client, seen } = clientOf(answers);

    await client.parts('a01', { uploadToken: 't', parts: [{ partNumber: 1 }] });
    await client.storedParts('a01', '001A');
    await client.complete('a01', { uploadToken: 't', parts: [{ partNumber: 1, etag: '"e"' }] });
    expect(await client.abort('a01', '001A')).toEqual({ mediaId: 'a01', isRecordDeleted: true });

    expect(seen.slice(1).map(({ method }, index) => `${method} ${paths(seen)[index + 1]!}`)).toEqual([
      'POST /uploads/a01/parts',
      'GET /uploads/a01/parts?parentId=001A',
      'POST /uploads/a01/complete',
      'DELETE /uploads/a01?parentId=001A',
    ]);
    expect(seen[1]!.body).toEqual({ uploadToken: 't', parts: [{ partNumber: 1 }] });
    expect(seen[3]!.body).toEqual({ uploadToken: 't', parts: [{ partNumber: 1, etag: '"e"' }] });
  });

  it('tells how long the broker asks to be left alone', async () => {
    const busy: Answer = () => json(problem('SALESFORCE_UNAVAILABLE'), 503, { 'retry-after': '7' });
    const { client } = clientOf({ '/token': [token('one')], '/access': [busy] });

    await expect(client.access('001A')).rejects.toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', retryable: true, retryAfterMs: 7000 });
  });

  it('gives up a call that is never answered, and says that it may be tried again', async () => {
    jest.useFakeTimers();
    const hanging = createBrokerClient({
      baseUrl: 'https://broker.example',
      proofKey: () => Promise.resolve({ thumbprint: 'thumb', proof: () => Promise.resolve('proof') }),
      createSession: () => Promise.resolve('session'),
      fetch: (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal!.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    const ended = jest.fn();
    const refused = hanging.access('001A').catch((error: unknown) => {
      ended();
      return error;
    });

    await jest.advanceTimersByTimeAsync(34_999);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);

    expect(await refused).toMatchObject({ code: 'BROKER_UNREACHABLE', retryable: true });
  });
});
