import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { accessTokenHash, type ProvenRequest } from '../identity/verifyProof.ts';

/** A browser's key pair, as needed by tests. */
export interface TestKey {
  jwk: JWK;
  privateJwk: JWK;
  thumbprint: string;
  /** A proof for a request; `changes` replaces claims and header members, undefined removes one. */
  proof(
    request: ProvenRequest,
    at?: Date,
    changes?: { claims?: Record<string, unknown>; header?: Record<string, unknown> },
  ): Promise<string>;
}

/** Creates a P-256 key and signs with it as the panel does. */
export const testKey = async (): Promise<TestKey> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    jwk,
    privateJwk: await exportJWK(privateKey),
    thumbprint: await calculateJwkThumbprint(jwk),
    proof({ method, url, accessToken }, at = new Date(), { claims = {}, header = {} } = {}) {
      const ath = accessToken === undefined ? {} : { ath: accessTokenHash(accessToken) };
      const payload = { jti: randomUUID(), htm: method, htu: url, iat: Math.floor(at.getTime() / 1000), ...ath, ...claims };
      return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header }).sign(privateKey);
    },
  };
};
