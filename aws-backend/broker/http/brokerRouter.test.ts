import { RefusedError } from '../../runtime/errors.ts';
import { mediaId, orgId, otherMediaId, parentId, userId } from '../test/ids.ts';
import { problemIn, testBroker, type Answer, type TestBroker } from '../test/testBroker.ts';

const caller = { userId, orgId };

let broker: TestBroker;
beforeEach(async () => {
  broker = await testBroker();
});
const post = async (path: string, body: unknown): Promise<Answer> =>
  broker.call({ method: 'POST', path, body: JSON.stringify(body), caller });

describe('the broker’s router', () => {
  it.each([
    ['a call without a caller', undefined],
    ['an incomplete caller', { userId }],
    ['a caller with invalid IDs', { userId: 'riley', orgId: 'acme' }],
  ])('refuses %s if the authorizer was bypassed', async (_who, by) => {
    const answer = await broker.call({
      ...{ method: 'POST', path: '/access', body: JSON.stringify({ parentId }) },
      ...(by ? { caller: by } : {}),
    });

    expect(problemIn(answer).code).toBe('NOT_AUTHORIZED');
  });

  it('answers 503 and logs a failure if Salesforce is unavailable', async () => {
    broker.salesforce.failsWith = new RefusedError('SALESFORCE_UNAVAILABLE');

    expect(problemIn(await post('/access', { parentId }))).toMatchObject({ code: 'SALESFORCE_UNAVAILABLE', status: 503 });
    expect(broker.logged).toMatchObject([['A call failed', { code: 'SALESFORCE_UNAVAILABLE', error: broker.salesforce.failsWith }]]);
  });

  it('refuses a body over 2 MiB without parsing it', async () => {
    const bytes = 2 * 1024 * 1024;
    const ofLength = async (length: number) => broker.call({ method: 'POST', path: '/access', body: ' '.repeat(length), caller });

    expect(problemIn(await ofLength(bytes)).detail).toBe('The body is not valid JSON');
    expect(problemIn(await ofLength(bytes + 1)).detail).toBe('The body is too long');
  });

  it('refuses a body over 8 KiB at POST /token without parsing it', async () => {
    const answer = await broker.call({ method: 'POST', path: '/token', body: '['.repeat(8 * 1024 + 1) });

    expect(problemIn(answer).detail).toBe('The body is too long');
  });

  it('shortens the error detail of an invalid request', async () => {
    const parts = Array.from({ length: 10_000 }, () => ({ 'jane.doe@example.com': 1 }));
    const answer = await post(`/uploads/${mediaId}/complete`, { uploadToken: 'x', parts });

    expect(problemIn(answer).detail).toMatch(/^✖ .*…$/s);
    expect(JSON.stringify(answer).length).toBeLessThan(4_000);
  });

  it('names the field of a request that is wrong', async () => {
    expect(problemIn(await post('/access', { parentId: 'x' })).detail).toContain('parentId');
  });

  it('logs a refusal as the caller’s fault', async () => {
    await post('/access', {});

    expect(broker.logged).toMatchObject([['A call was refused', { code: 'REQUEST_INVALID', route: 'POST /access' }]]);
  });

  it('hides an internal error from the caller and logs it', async () => {
    broker.salesforce.failsWith = new TypeError('the password is swordfish');

    const answer = await post('/access', { parentId });

    expect(problemIn(answer).code).toBe('INTERNAL');
    expect(JSON.stringify(answer)).not.toContain('swordfish');
    expect(broker.logged).toEqual([['A call failed', { code: 'INTERNAL', route: 'POST /access', error: broker.salesforce.failsWith }]]);
  });

  it('keeps text that callers can choose out of the log', async () => {
    const path = '/media/jane.doe@example.com/content';
    const anything = { ...{ 'jane.doe@example.com': 1 }, sessionId: 'jane.doe@example.com' };

    await broker.isAllowed({ method: 'GET', path, route: '/media/{mediaId}/content', headers: { authorization: 'DPoP x' } });
    await broker.call({ method: 'POST', path: '/token', body: JSON.stringify(anything) });
    await broker.call({ method: 'GET', path, query: { variant: 'original' }, caller });

    expect(broker.logged).toHaveLength(3);
    expect(JSON.stringify(broker.logged)).not.toContain('jane.doe');
    expect(broker.logged.flat()).toContainEqual(expect.objectContaining({ route: 'GET /media/{mediaId}/content' }));
  });

  it('logs why a proof was refused', async () => {
    await broker.call({ method: 'POST', path: '/token', body: JSON.stringify({ sessionId: mediaId }) });

    const detail = 'The DPoP header is missing or too long';
    expect(broker.logged).toEqual([['A call was refused', { code: 'PROOF_INVALID', route: 'POST /token', detail }]]);
  });

  it('logs the media ID of a refused call', async () => {
    await broker.call({ method: 'GET', path: `/media/${otherMediaId}/content`, query: { variant: 'original' }, caller });

    expect(broker.logged.flat()).toContainEqual(expect.objectContaining({ code: 'MEDIA_NOT_FOUND', mediaId: otherMediaId }));
  });

  it.each([
    ['GET', '/uploads'],
    ['DELETE', '/access'],
    ['POST', '/secrets'],
  ])('refuses %s %s, which is not a route', async (method, path) => {
    expect(problemIn(await broker.call({ method, path, caller })).code).toBe('REQUEST_INVALID');
  });
});
