import { errors, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { TokenResponse } from '../../contracts/http/token.ts';
import { accessTokenSeconds, maxRenewalSeconds } from '../../contracts/limits.ts';
import { salesforceIdPattern } from '../../contracts/salesforceIdPattern.ts';
import { RefusedError } from '../../runtime/errors.ts';
import { member, numberClaim, textClaim } from './claims.ts';

/** The user of a token, the key it is bound to, and when Salesforce vouched for both. */
export interface Grantee {
  userId: string;
  orgId: string;
  keyThumbprint: string;
  /** Seconds since 1970. */
  vouchedAt: number;
}

const type = 'at+jwt';
const algorithm = 'ES256';

/** Issues a short-lived token for a user and a key. Refuses if Salesforce vouched too long ago. */
export const issueToken =
  (brokerUrl: string, signingKey: () => Promise<CryptoKey>) =>
  async ({ userId, orgId, keyThumbprint, vouchedAt }: Grantee, now: Date): Promise<TokenResponse> => {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiresAt = Math.min(issuedAt + accessTokenSeconds, vouchedAt + maxRenewalSeconds);
    if (expiresAt <= issuedAt) throw new RefusedError('SESSION_EXPIRED');
    const accessToken = await new SignJWT({ org: orgId, cnf: { jkt: keyThumbprint }, auth_time: vouchedAt })
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(brokerUrl)
      .setAudience(brokerUrl)
      .setSubject(userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(await signingKey());
    return { accessToken, tokenType: 'DPoP', expiresInSeconds: expiresAt - issuedAt };
  };

/** Verifies a token of this broker and returns its grantee. */
export const readToken =
  (brokerUrl: string, publicKey: () => Promise<CryptoKey>) =>
  async (accessToken: string, now: Date): Promise<Grantee> => {
    return verify(accessToken, await publicKey(), brokerUrl, now);
  };

/** The token's claims: user, org, key (RFC 7800 `cnf`), and `auth_time`, which renewals keep. */
const granteeOf = ({ sub, org, cnf, auth_time }: JWTPayload): Grantee => ({
  userId: textClaim(sub, salesforceIdPattern),
  orgId: textClaim(org, salesforceIdPattern),
  keyThumbprint: textClaim(member(cnf, 'jkt'), /./),
  vouchedAt: numberClaim(auth_time),
});

const verify = async (accessToken: string, publicKey: CryptoKey, brokerUrl: string, now: Date): Promise<Grantee> => {
  const expected = {
    issuer: brokerUrl,
    audience: brokerUrl,
    typ: type,
    algorithms: [algorithm],
    requiredClaims: ['exp'],
    currentDate: now,
  };
  try {
    return granteeOf((await jwtVerify(accessToken, publicKey, expected)).payload);
  } catch (cause) {
    throw new RefusedError(cause instanceof errors.JWTExpired ? 'SESSION_EXPIRED' : 'NOT_AUTHORIZED', { cause });
  }
};

/** The functions that issue and read tokens. */
export type IssueToken = ReturnType<typeof issueToken>;
export type ReadToken = ReturnType<typeof readToken>;
