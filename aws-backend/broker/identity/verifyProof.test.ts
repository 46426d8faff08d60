import { generateKeyPair, SignJWT, UnsecuredJWT, exportJWK } from 'jose';
import { testKey, type TestKey } from '../test/testKey.ts';
import { accessTokenHash, verifyProof } from './verifyProof.ts';

const now = new Date('2026-11-23T10:00:00Z');
const request = { method: 'POST', url: 'https://broker.example/uploads', accessToken: 'aaa.bbb.ccc' };
const secondsFromNow = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

const claims = {
  ...{ jti: 'one', htm: request.method, htu: request.url, iat: now.getTime() / 1000 },
  ath: accessTokenHash(request.accessToken),
};

describe('verifyProof', () => {
  let key: TestKey;
  beforeAll(async () => {
    key = await testKey();
  });

  it('returns the thumbprint of the key that signed the proof', async () => {
    const proof = await key.proof(request, now, { claims: { jti: 'one' } });

    expect(await verifyProof(proof, request, now)).toEqual({ keyThumbprint: key.thumbprint, jti: 'one' });
  });

  it('accepts a proof without a token for a call without one', async () => {
    const { accessToken: _none, ...open } = request;

    expect((await verifyProof(await key.proof(open, now), open, now)).keyThumbprint).toBe(key.thumbprint);
  });

  it.each([-60, 60])('accepts a clock that is %i seconds off', async (seconds) => {
    const proof = await key.proof(request, secondsFromNow(seconds));

    await expect(verifyProof(proof, request, now)).resolves.toBeDefined();
  });

  it('checks a proof’s exp against the given time', async () => {
    const proof = await key.proof(request, now, { claims: { exp: now.getTime() / 1000 + 1 } });

    await expect(verifyProof(proof, request, now)).resolves.toBeDefined();
    await expect(verifyProof(proof, request, secondsFromNow(2))).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  const changed: [string, NonNullable<Parameters<TestKey['proof']>[2]>][] = [
    ['another method', { claims: { htm: 'GET' } }],
    ['a lower-case method', { claims: { htm: 'post' } }],
    ['another path', { claims: { htu: 'https://broker.example/access' } }],
    ['another host', { claims: { htu: 'https://broker.example.evil/uploads' } }],
    ['another scheme', { claims: { htu: 'http://broker.example/uploads' } }],
    ['a query', { claims: { htu: `${request.url}?a=b` } }],
    ['a longer path', { claims: { htu: `${request.url}/` } }],
    ['a time 61 seconds ago', { claims: { iat: now.getTime() / 1000 - 61 } }],
    ['a time 61 seconds ahead', { claims: { iat: now.getTime() / 1000 + 61 } }],
    ['no time', { claims: { iat: undefined } }],
    ['no jti', { claims: { jti: undefined } }],
    ['an empty jti', { claims: { jti: '' } }],
    ['an overlong jti', { claims: { jti: 'x'.repeat(129) } }],
    ['no method', { claims: { htm: undefined } }],
    ['no URL', { claims: { htu: undefined } }],
    ['no token', { claims: { ath: undefined } }],
    ['another token', { claims: { ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo' } }],
    ['a claim that exceeds the maximum length', { claims: { more: 'x'.repeat(2_000) } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined } }],
    ['no key', { header: { jwk: undefined } }],
    ['a key that is not an object', { header: { jwk: 'key' } }],
    ['an expiry in the past', { claims: { exp: now.getTime() / 1000 - 1 } }],
  ];

  it.each(changed)('refuses a proof with %s', async (_what, changes) => {
    const proof = await key.proof(request, now, changes);

    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it('refuses a proof that contains the private key', async () => {
    const proof = await key.proof(request, now, { header: { jwk: key.privateJwk } });

    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it('refuses a proof that another key than its own signed', async () => {
    const proof = await key.proof(request, now, { header: { jwk: (await testKey()).jwk } });

    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it.each(['ES384', 'RS256', 'EdDSA'])('refuses a proof signed with %s', async (alg) => {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const jwt = new SignJWT(claims).setProtectedHeader({ alg, typ: 'dpop+jwt', jwk: await exportJWK(publicKey) });
    const proof = await jwt.sign(privateKey);

    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it('refuses a proof signed with a symmetric key that it contains', async () => {
    const secret = new Uint8Array(32).fill(1);
    const jwk = { kty: 'oct', k: Buffer.from(secret).toString('base64url') };
    const jwt = new SignJWT(claims);
    const proof = await jwt.setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk }).sign(secret);

    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it('refuses a proof whose claims were changed after signing', async () => {
    const [header, , signature] = (await key.proof(request, now)).split('.');
    const [, others] = (await key.proof(request, now)).split('.');

    await expect(verifyProof([header, others, signature].join('.'), request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });

  it.each([
    ['a missing proof', undefined],
    ['an empty text', ''],
    ['text that is not a JWT', 'abc'],
    ['two proofs', 'a.b.c,d.e.f'],
    ['an unsigned JWT', new UnsecuredJWT({ jti: 'one' }).encode()],
    ['an oversized text', `${'a'.repeat(3_000)}.b.c`],
  ])('refuses %s', async (_what, proof) => {
    await expect(verifyProof(proof, request, now)).rejects.toMatchObject({ code: 'PROOF_INVALID' });
  });
});
