import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { authenticator } from './authenticate.ts';
import { sealedCredentials } from './credentials.ts';
import type { RawRequest } from './rawRequest.ts';

const account = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
const nowMs = Date.parse('2026-11-23T12:00:00Z');
const authenticate = authenticator(sealedCredentials(account, new Uint8Array(32)), () => nowMs);
const signer = new SignatureV4({ service: 's3', region: 'eu-central-1', credentials: account, sha256: Sha256, uriEscapePath: false });

/** Returns a request signed by the SDK's signer, with a clock that is `skewMs` off. */
const signed = async (query: Record<string, string> = {}, headers: Record<string, string> = {}, skewMs = 0): Promise<RawRequest> => {
  const request = {
    method: 'PUT',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: '/b/k',
    query,
    headers: { host: '127.0.0.1', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
  };
  const { headers: all } = await signer.sign(request, { signingDate: new Date(nowMs + skewMs) });
  return { method: 'PUT', path: '/b/k', query: Object.entries(query), headers: new Map(Object.entries(all)) };
};

describe('authenticator', () => {
  it('agrees with the SDK’s signer on any query and header', async () => {
    const names = fc.stringMatching(/^[a-wyz][a-z0-9-]{0,10}$/);
    // The signer omits these, because proxies change them.
    const headerNames = names.filter(
      (name) =>
        !/^(authorization|cache-control|connection|expect|from|keep-alive|max-forwards|pragma|referer|te|trailer|transfer-encoding|upgrade|user-agent|host|date|proxy-.*|sec-.*)$/.test(
          name,
        ),
    );
    const values = fc.string({ unit: 'grapheme', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(names, values),
        fc.dictionary(headerNames, fc.stringMatching(/^[!-~]{1,12}$/)),
        async (query, headers) => {
          await expect(authenticate(await signed(query, headers), 's3')).resolves.toMatchObject({ principal: { kind: 'account' } });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    [14, 'fulfilled'],
    [-14, 'fulfilled'],
    [16, 'rejected'],
    [-16, 'rejected'],
  ])('with a client clock that is %d minutes off: %s', async (minutes, expected) => {
    const request = await signed({}, {}, minutes * 60_000);
    const [outcome] = await Promise.allSettled([authenticate(request, 's3')]);

    expect(outcome.status).toBe(expected);
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'RequestTimeTooSkewed' });
  });

  it.each([
    ['another service', 'sqs', undefined],
    ['a second authentication method', 's3', (request: RawRequest): RawRequest => ({ ...request, query: [['X-Amz-Signature', 'x']] })],
    [
      'a missing body hash',
      's3',
      (request: RawRequest): RawRequest => ({
        ...request,
        headers: new Map([...request.headers].filter(([name]) => name !== 'x-amz-content-sha256')),
      }),
    ],
    [
      'a changed header',
      's3',
      (request: RawRequest): RawRequest => ({ ...request, headers: new Map([...request.headers, ['host', 'evil.example']]) }),
    ],
    [
      'an unsigned x-amz header',
      's3',
      (request: RawRequest): RawRequest => ({ ...request, headers: new Map([...request.headers, ['x-amz-acl', 'public-read']]) }),
    ],
    ['an added query parameter', 's3', (request: RawRequest): RawRequest => ({ ...request, query: [['acl', '']] })],
  ])('rejects %s', async (_what, service, change) => {
    const request = await signed();

    await expect(authenticate(change ? change(request) : request, service)).rejects.toMatchObject({
      statusCode: expect.any(Number) as number,
    });
  });
});
