import type { LocalCloud } from '../localCloud.ts';
import { cloudFixture, testFunction } from '../test/cloudFixture.ts';

let fixture: Awaited<ReturnType<typeof cloudFixture>>;
let cloud: LocalCloud;

const origin = 'http://127.0.0.1:8600';

beforeAll(async () => {
  fixture = await cloudFixture();
  cloud = await fixture.start({
    functions: [testFunction('http'), testFunction('http', { name: 'authorizer', handler: 'authorizer' })],
    httpApi: {
      routes: [
        { route: 'POST /token', function: 'http', authorized: false },
        { route: 'GET /plain', function: 'http', authorized: false },
        { route: 'GET /bytes', function: 'http', authorized: false },
        { route: 'GET /broken', function: 'http', authorized: false },
        { route: 'GET /media/{mediaId}/content', function: 'http', authorized: true },
      ],
      authorizer: { function: 'authorizer' },
      cors: {
        allowedOrigins: [origin],
        allowedMethods: ['GET', 'POST'],
        allowedHeaders: ['authorization', 'dpop'],
        exposeHeaders: ['date'],
        maxAgeSeconds: 60,
      },
    },
  });
});

afterAll(async () => {
  await fixture.end();
});

const call = (path: string, options: RequestInit = {}): Promise<Response> => fetch(`${cloud.endpoints.api}${path}`, options);

describe('the HTTP API', () => {
  it('passes payload format 2.0 with the authorizer’s context to a route’s function', async () => {
    const answer = await call('/media/a0X%20b/content?variant=redacted&x=1&x=2', { headers: { authorization: 'yes', cookie: 'k=v; l=w' } });

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      version: '2.0',
      routeKey: 'GET /media/{mediaId}/content',
      rawQueryString: 'variant=redacted&x=1&x=2',
      queryStringParameters: { variant: 'redacted', x: '1,2' },
      pathParameters: { mediaId: 'a0X b' },
      cookies: ['k=v', 'l=w'],
      requestContext: { http: { method: 'GET', sourceIp: '127.0.0.1' }, stage: '$default', authorizer: { lambda: { userId: 'me' } } },
      isBase64Encoded: false,
    });
    expect(answer.headers.get('set-cookie')).toBe('a=1');
  });

  it.each([
    ['without an Authorization header', {}, 401, 'Unauthorized'],
    ['whom the authorizer denies', { authorization: 'no' }, 403, 'Forbidden'],
  ])('rejects a caller %s', async (_who, headers, status, message) => {
    const answer = await call('/media/1/content', { headers });

    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });

  it.each([
    ['/nowhere', {}, 404, 'Not Found'],
    ['/media//content', { headers: { authorization: 'yes' } }, 404, 'Not Found'],
    ['/plain', { method: 'DELETE' }, 404, 'Not Found'],
    ['/broken', {}, 500, 'Internal Server Error'],
    ['/token', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) }, 413, 'Request Entity Too Large'],
  ])('responds to %s like API Gateway', async (path, options, status, message) => {
    const answer = await call(path, options);

    expect([answer.status, await answer.json()]).toEqual([status, { message }]);
  });

  it('passes JSON as text and other bodies in base64', async () => {
    const send = async (type: string, body: string | Uint8Array<ArrayBuffer>) =>
      (await (await call('/token', { method: 'POST', headers: { 'content-type': type }, body })).json()) as {
        body: string;
        isBase64Encoded: boolean;
      };

    expect(await send('application/json', '{"ü":1}')).toMatchObject({ body: '{"ü":1}', isBase64Encoded: false });
    expect(await send('application/octet-stream', new Uint8Array([0, 255]))).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
  });

  it('returns binary bodies, and results that aren’t HTTP responses', async () => {
    const bytes = await call('/bytes');

    expect([bytes.headers.get('content-type'), [...new Uint8Array(await bytes.arrayBuffer())]]).toEqual(['image/png', [0, 255]]);
    expect(await (await call('/plain')).json()).toEqual({ hello: 'world' });
  });

  it('lets pages of the allowed origin call it and read errors', async () => {
    const headers = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'dpop' };
    const preflight = await call('/token', { method: 'OPTIONS', headers });
    const refusal = await call('/media/1/content', { headers: { origin } });

    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-headers'),
    ]).toEqual([204, origin, 'authorization,dpop']);
    expect([refusal.status, refusal.headers.get('access-control-allow-origin')]).toEqual([401, origin]);
  });

  it('sends no CORS headers to other origins, whatever the function returns', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };

    expect((await call('/token', { method: 'OPTIONS', headers })).headers.get('access-control-allow-origin')).toBeNull();
    expect((await call('/token', { method: 'POST', headers })).headers.get('access-control-allow-origin')).toBeNull();
  });
});
