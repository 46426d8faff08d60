import { decodeJwt, importJWK, SignJWT, type CryptoKey } from 'jose';
import { issueToken, readToken } from '../identity/accessToken.ts';
import { mediaId, orgId, otherMediaId, otherUserId, parentId, userId } from '../test/ids.ts';
import { testKey, type TestKey } from '../test/testKey.ts';
import { issueUploadToken, readUploadToken, type TokenUpload } from './uploadToken.ts';

const brokerUrl = 'https://broker.example';
const now = new Date('2026-11-23T10:00:00Z');
const upload: TokenUpload = { userId, orgId, parentId, mediaId, uploadId: 'of/S3+', sizeBytes: 12, partSizeBytes: 5 };
const asked = { userId, orgId, mediaId };
const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

let key: TestKey;
const asKey = async (jwk: TestKey['jwk']): Promise<CryptoKey> => (await importJWK(jwk, 'ES256')) as CryptoKey;
beforeAll(async () => {
  key = await testKey();
});
const issue = async (): Promise<string> => (await issueUploadToken(brokerUrl, () => asKey(key.privateJwk))(upload, now)).uploadToken;
const read = async (token: string, who = asked, at = now): Promise<TokenUpload> =>
  readUploadToken(brokerUrl, () => asKey(key.jwk))(token, who, at);

describe('an upload token', () => {
  it('contains the caller, the upload and its part size', async () => {
    expect(await read(await issue())).toEqual(upload);
  });

  it('lasts 15 minutes, and its expiry is returned with it', async () => {
    const { uploadToken, expiresAt } = await issueUploadToken(brokerUrl, () => asKey(key.privateJwk))(upload, now);

    expect(expiresAt).toEqual(minutesLater(15));
    expect(await read(uploadToken, asked, minutesLater(14))).toEqual(upload);
    await expect(read(uploadToken, asked, minutesLater(15.1))).rejects.toMatchObject({ code: 'UPLOAD_EXPIRED' });
  });

  it.each([
    ['another user', { ...asked, userId: otherUserId }],
    ['a user of another org', { ...asked, orgId: '00D000000000002EAA' }],
    ['another file', { ...asked, mediaId: otherMediaId }],
  ])('is refused for %s', async (_who, who) => {
    await expect(read(await issue(), who)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('is refused if another key signed it', async () => {
    const stranger = await testKey();
    const forged = await issueUploadToken(brokerUrl, () => asKey(stranger.privateJwk))(upload, now);

    await expect(read(forged.uploadToken)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('is refused if it is no JWT', async () => {
    await expect(read('nothing')).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('is refused without an expiry', async () => {
    const { exp: _end, ...claims } = decodeJwt(await issue());
    const endless = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'upload+jwt' }).sign(await asKey(key.privateJwk));

    await expect(read(endless)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it.each([
    ['another broker', { iss: 'https://other.example' }, {}],
    ['another audience', { aud: brokerUrl }, {}],
    ['another type', {}, { typ: 'at+jwt' }],
  ])('is refused if it names %s', async (_what, changes, header) => {
    const claims = { ...decodeJwt(await issue()), ...changes };
    const other = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'upload+jwt', ...header });

    await expect(read(await other.sign(await asKey(key.privateJwk)))).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  });

  it('is never accepted as an access token, nor an access token as an upload token', async () => {
    const grantee = { userId, orgId, keyThumbprint: key.thumbprint, vouchedAt: now.getTime() / 1000 };
    const { accessToken } = await issueToken(brokerUrl, () => asKey(key.privateJwk))(grantee, now);

    await expect(read(accessToken)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
    await expect(readToken(brokerUrl, () => asKey(key.jwk))(await issue(), now)).rejects.toMatchObject({ code: 'NOT_AUTHORIZED' });
  });
});
