import { jwtVerify, SignJWT } from 'jose';
import { testKey, type TestKey } from '../test/testKey.ts';
import { signingKey, verifyingKey } from './tokenKeys.ts';

describe('token keys', () => {
  let key: TestKey;
  beforeAll(async () => {
    key = await testKey();
  });
  const signed = async (): Promise<string> =>
    new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).sign(await signingKey(JSON.stringify(key.privateJwk)));

  it('verify signatures with the public key from either the public or the private JWK', async () => {
    for (const jwk of [key.jwk, key.privateJwk]) {
      const verifying = await verifyingKey(JSON.stringify(jwk));

      await expect(jwtVerify(await signed(), verifying)).resolves.toMatchObject({ protectedHeader: { alg: 'ES256' } });
      expect(verifying).toMatchObject({ type: 'public', usages: ['verify'] });
    }
  });

  it('are read from JWKs with additional members', async () => {
    const more = { kid: '2026-11', use: 'sig', key_ops: ['sign'], ext: false };

    expect(await verifyingKey(JSON.stringify({ ...key.privateJwk, ...more }))).toMatchObject({ type: 'public' });
    expect(await signingKey(JSON.stringify({ ...key.privateJwk, ...more }))).toMatchObject({ type: 'private' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another curve', { crv: 'P-384' }],
    ['another key type', { kty: 'RSA' }],
    ['a symmetric key', { kty: 'oct', k: 'AAAA' }],
    ['no x coordinate', { x: undefined }],
    ['no y coordinate', { y: undefined }],
    ['an invalid point', { x: 'AAAA' }],
  ])('are refused if the JWK has %s', async (_what, changes) => {
    const json = JSON.stringify({ ...key.privateJwk, ...changes });

    await expect(verifyingKey(json)).rejects.toThrow();
    await expect(signingKey(json)).rejects.toThrow();
  });

  it('can’t sign without the private part', async () => {
    await expect(signingKey(JSON.stringify(key.jwk))).rejects.toThrow();
  });

  it('are not quoted in the error for a secret that is not JSON', async () => {
    const refusal = await signingKey(`d: ${key.privateJwk.d ?? ''}`).catch((error: unknown) => error);

    expect(refusal).toEqual(new Error('The token-signing key is not valid JSON'));
    expect(refusal).not.toHaveProperty('cause');
  });
});
