/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { createProofKey, pageProofKey } from 'c/proofKey';

const decode = (part: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (byte) => byte.charCodeAt(0));
const json = (part: string | undefined): unknown => JSON.parse(new TextDecoder().decode(decode(part!)));
const claimsOf = (proof: string) => json(proof.split('.')[1]) as Record<string, unknown>;
const headerOf = (proof: string) => json(proof.split('.')[0]) as { typ: string; alg: string; jwk: JsonWebKey };
const request = { method: 'POST', url: 'https://broker.example/token', issuedAtSeconds: 1_800_000_000 };

const isSignedByItsKey = async (proof: string): Promise<boolean> => {
  const [header, claims, signature] = proof.split('.') as [string, string, string];
  const key = await crypto.subtle.importKey('jwk', headerOf(proof).jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${header}.${claims}`);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, decode(signature), signed);
};

describe('proofKey', () => {
  it('signs a proof that verifies with the public key in it', async () => {
    const proof = await (await createProofKey()).proof(request);

    expect(await isSignedByItsKey(proof)).toBe(true);
    expect(headerOf(proof)).toMatchObject({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256' } });
    expect(headerOf(proof).jwk).not.toHaveProperty('d');
  });

  it('includes method, time, and URL without query and fragment', async () => {
    const proof = await (
      await createProofKey()
    ).proof({ ...request, method: 'GET', url: 'https://broker.example/media/1/content?variant=x#y' });

    expect(claimsOf(proof)).toMatchObject({ htm: 'GET', htu: 'https://broker.example/media/1/content', iat: 1_800_000_000 });
    expect(claimsOf(proof)).not.toHaveProperty('ath');
  });

  it('includes the hash of the access token', async () => {
    const proof = await (await createProofKey()).proof({ ...request, accessToken: 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU' });

    expect(claimsOf(proof).ath).toBe('fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo'); // the example of RFC 9449, 4.2
  });

  it('never creates the same proof twice', async () => {
    const key = await createProofKey();

    const [one, other] = [await key.proof(request), await key.proof(request)];

    expect(claimsOf(one).jti).not.toBe(claimsOf(other).jti);
  });

  it('computes the RFC 7638 thumbprint', async () => {
    const jwk = { kty: 'EC', x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs', y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA' };
    const exportKey = jest.spyOn(crypto.subtle, 'exportKey').mockResolvedValue(jwk);

    const { thumbprint } = await createProofKey();

    expect(thumbprint).toBe('0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I'); // the example of RFC 9449, 6.1
    exportKey.mockRestore();
  });

  it('makes the private key non-extractable', async () => {
    const generate = jest.spyOn(crypto.subtle, 'generateKey');
    await createProofKey();

    const { privateKey } = (await generate.mock.results[0]!.value) as CryptoKeyPair;

    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
    generate.mockRestore();
  });

  it('returns one key per page', async () => {
    expect(await pageProofKey()).toBe(await pageProofKey());
    expect((await createProofKey()).thumbprint).not.toBe((await pageProofKey()).thumbprint);
  });
});
