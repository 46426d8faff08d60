import { errors, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { z } from 'zod';
import { uploadTokenSeconds } from '../../contracts/limits.ts';
import { SalesforceId } from '../../contracts/salesforceId.ts';
import { RefusedError } from '../../runtime/errors.ts';

/** One multipart upload: its user, its object, and its part size. */
export interface TokenUpload {
  userId: string;
  orgId: string;
  parentId: string;
  mediaId: string;
  /** S3's upload id. */
  uploadId: string;
  sizeBytes: number;
  partSizeBytes: number;
}

const UploadClaims = z
  .object({
    ...{ sub: SalesforceId, org: SalesforceId, parent: SalesforceId, media: SalesforceId, upload: z.string().min(1) },
    ...{ size: z.number().int().nonnegative(), part: z.number().int().positive() },
  })
  .transform(({ sub, org, parent, media, upload, size, part }): TokenUpload => ({
    ...{ userId: sub, orgId: org, parentId: parent, mediaId: media, uploadId: upload, sizeBytes: size, partSizeBytes: part },
  }));

const type = 'upload+jwt';
const algorithm = 'ES256';
/** Differs from an access token's audience, so that neither is accepted as the other. */
const audienceOf = (brokerUrl: string): string => `${brokerUrl}/uploads`;

/** Issues the token that saves further calls of an upload a Salesforce query. */
export const issueUploadToken =
  (brokerUrl: string, signingKey: () => Promise<CryptoKey>) =>
  async (upload: TokenUpload, now: Date): Promise<{ uploadToken: string; expiresAt: Date }> => {
    const expiresAtSeconds = Math.floor(now.getTime() / 1000) + uploadTokenSeconds;
    const { userId, orgId, parentId, mediaId, uploadId, sizeBytes, partSizeBytes } = upload;
    const claims = { org: orgId, parent: parentId, media: mediaId, upload: uploadId, size: sizeBytes, part: partSizeBytes };
    const uploadToken = await new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(brokerUrl)
      .setAudience(audienceOf(brokerUrl))
      .setSubject(userId)
      .setExpirationTime(expiresAtSeconds)
      .sign(await signingKey());
    return { uploadToken, expiresAt: new Date(expiresAtSeconds * 1000) };
  };

const verify = async (token: string, publicKey: CryptoKey, brokerUrl: string, now: Date): Promise<JWTPayload> => {
  const expected = { issuer: brokerUrl, audience: audienceOf(brokerUrl), typ: type, algorithms: [algorithm], requiredClaims: ['exp'] };
  try {
    return (await jwtVerify(token, publicKey, { ...expected, currentDate: now })).payload;
  } catch (cause) {
    throw new RefusedError(cause instanceof errors.JWTExpired ? 'UPLOAD_EXPIRED' : 'UPLOAD_NOT_FOUND', { cause });
  }
};

/** Verifies an upload token for the caller and file that it was issued to; for anybody else the upload doesn't exist. */
export const readUploadToken =
  (brokerUrl: string, publicKey: () => Promise<CryptoKey>) =>
  async (token: string, asked: { userId: string; orgId: string; mediaId: string }, now: Date): Promise<TokenUpload> => {
    const upload = UploadClaims.parse(await verify(token, await publicKey(), brokerUrl, now));
    const isTheirs = upload.userId === asked.userId && upload.orgId === asked.orgId && upload.mediaId === asked.mediaId;
    if (!isTheirs) throw new RefusedError('UPLOAD_NOT_FOUND');
    return upload;
  };

export type IssueUploadToken = ReturnType<typeof issueUploadToken>;
export type ReadUploadToken = ReturnType<typeof readUploadToken>;
