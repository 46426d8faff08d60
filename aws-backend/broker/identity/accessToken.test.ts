import { decodeJwt, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { orgId, userId } from '../test/ids.ts';
import { issueToken, readToken, type Grantee } from './accessToken.ts';

const brokerUrl = 'https://broker.example';
const now = new Date('2026-11-23T10:00:00Z');
const seconds = now.getTime() / 1000;
const later = (after: number): Date => new Date(now.getTime() + after * 1000);
const grantee: Grantee = { userId, orgId, keyThumbprint: 'key', vouchedAt: seconds };

describe('access tokens', () => {
  let keys: { privateKey: CryptoKey; publicKey: CryptoKey };
  beforeAll(async () => {
    keys = await generateKeyPair('ES256');
  });
  const issue = async (who: Grantee, at = now): ReturnType<ReturnType<typeof issueToken>> =>
    issueToken(brokerUrl, async () => keys.privateKey)(who, at);
  const read = async (token: string, at = now): Promise<Grantee> => readToken(brokerUrl, async () => keys.publicKey)(token, at);

  it('contain user, org, key and time of sign-in', async () => {
    const { accessToken, tokenType, expiresInSeconds } = await issue(grantee);

    expect({ tokenType, expiresInSeconds }).toEqual({ tokenType: 'DPoP', expiresInSeconds: 900 });
    expect(await read(accessToken)).toEqual(grantee);
    expect(decodeJwt(accessToken)).toMatchObject({ iss: brokerUrl, aud: brokerUrl, cnf: { jkt: 'key' }, auth_time: seconds });
  });

  it('expire after 15 minutes', async () => {
    const { accessToken } = await issue(grantee);

    expect(await read(accessToken, later(899))).toEqual(grantee);
    await expect(read(accessToken, later(900))).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  it('never outlive eight hours after the sign-in', async () => {
    const almost = 8 * 60 * 60 - 60;

    expect((await issue(grantee, later(almost))).expiresInSeconds).toBe(60);
    await expect(issue(grantee, later(almost + 60))).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  const forge = (
    claims: Record<string, unknown>,
    header: { alg: string; typ?: string } = { alg: 'ES256', typ: 'at+jwt' },
    key?: CryptoKey,
  ) =>
    new SignJWT({
      ...{
        iss: brokerUrl,
        aud: brokerUrl,
        sub: userId,
        org: orgId,
        cnf: { jkt: 'key' },
        auth_time: seconds,
        iat: seconds,
        exp: seconds + 60,
      },
      ...claims,
    })
      .setProtectedHeader(header)
      .sign(key ?? keys.privateKey);

  it.each([
    ['another broker', { iss: 'https://other.example' }],
    ['another audience', { aud: 'https://other.example' }],
    ['no expiry', { exp: undefined }],
    ['no key', { cnf: undefined }],
    ['no user', { sub: undefined }],
    ['an invalid user ID', { sub: 'riley' }],
    ['no org', { org: undefined }],
  ])('are refused if they name %s', async (_what, claims) => {
    await expect(read(await forge(claims))).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
  });

  it('are refused if another key signed them, if they are proofs, or if they are no JWT', async () => {
    const { privateKey } = await generateKeyPair('ES256');

    await expect(read(await forge({}, undefined, privateKey))).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
    await expect(read(await forge({}, { alg: 'ES256', typ: 'dpop+jwt' }))).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
    await expect(read('abc')).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
  });
});
