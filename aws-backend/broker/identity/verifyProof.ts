import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, errors, jwtVerify, type JWTPayload } from 'jose';
import { maxProofSkewSeconds } from '../../contracts/limits.ts';
import { RefusedError } from '../../runtime/errors.ts';
import { numberClaim, textClaim } from './claims.ts';

/** The request that a proof must cover. */
export interface ProvenRequest {
  method: string;
  /** The full URL, without query and fragment. */
  url: string;
  accessToken?: string;
}

/** The thumbprint of the key that signed a proof, and the proof's unique id. */
export interface Proof {
  keyThumbprint: string;
  jti: string;
}

const maxProofLength = 2_048;

const invalid = (detail: string, cause?: unknown): RefusedError => new RefusedError('PROOF_INVALID', { detail, cause });

const claimsOf = ({ jti, htm, htu, iat, ath }: JWTPayload) => ({
  jti: textClaim(jti, /^.{1,128}$/su),
  htm: textClaim(htm, /^/),
  htu: textClaim(htu, /^/),
  iat: numberClaim(iat),
  ath: ath === undefined ? undefined : textClaim(ath, /^/),
});

const readClaims = (payload: JWTPayload): ReturnType<typeof claimsOf> => {
  try {
    return claimsOf(payload);
  } catch (error) {
    throw invalid('A claim of the proof is missing or malformed', error);
  }
};

/** The `ath` claim for an access token: RFC 9449, section 4.2. */
export const accessTokenHash = (accessToken: string): string => createHash('sha256').update(accessToken).digest('base64url');

const verifySignature = async (proof: string, now: Date): Promise<{ payload: JWTPayload; keyThumbprint: string }> => {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256'], currentDate: now });
    return { payload, keyThumbprint: await calculateJwkThumbprint(protectedHeader.jwk ?? {}) };
  } catch (error) {
    throw invalid(error instanceof errors.JOSEError ? error.code : 'The proof’s key is invalid', error);
  }
};

/** Verifies that the holder of a key created this proof for this request, just now. Replays are detected with `Once`. */
export const verifyProof = async (proof: string | undefined, request: ProvenRequest, now: Date): Promise<Proof> => {
  if (proof === undefined || proof.length > maxProofLength) throw invalid('The DPoP header is missing or too long');
  const { payload, keyThumbprint } = await verifySignature(proof, now);
  const { jti, htm, htu, iat, ath } = readClaims(payload);
  if (htm !== request.method || htu !== request.url) throw invalid('The proof was created for a different request');
  if (Math.abs(now.getTime() / 1000 - iat) > maxProofSkewSeconds) throw invalid('The proof’s iat is too old or in the future');
  const expectedHash = request.accessToken === undefined ? undefined : accessTokenHash(request.accessToken);
  if (ath !== expectedHash) throw invalid('The proof was created for a different access token');
  return { keyThumbprint, jti };
};
