import { timingSafeEqual } from 'node:crypto';
import { region } from '../account.ts';
import { AwsError } from './awsError.ts';
import type { Credentials, Principal } from './credentials.ts';
import type { RawRequest } from './rawRequest.ts';
import { signatureOf } from './signature.ts';
import { signedClaimOf, type SignedClaim } from './signedClaim.ts';

/** The sender of a request, and the signed hash of its body. */
export interface Authenticated {
  principal: Principal;
  payloadHash: string;
}

/** Maximum clock skew of a client, in milliseconds: docs.aws.amazon.com, "Authenticating requests". */
const maxSkewMs = 15 * 60 * 1000;

const dateOf = (longDate: string): number =>
  Date.parse(longDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const checkTime = ({ scope, expiresSeconds }: SignedClaim, now: number): void => {
  const signedAt = dateOf(scope.longDate);
  if (expiresSeconds === undefined) {
    if (!(Math.abs(now - signedAt) <= maxSkewMs))
      throw new AwsError(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
    return;
  }
  if (!(signedAt <= now + maxSkewMs)) throw new AwsError(403, 'AccessDenied', 'Request is not valid yet');
  const expiresAt = signedAt + expiresSeconds * 1000;
  if (now >= expiresAt)
    throw new AwsError(403, 'AccessDenied', 'Request has expired', {
      'X-Amz-Expires': String(expiresSeconds),
      Expires: new Date(expiresAt).toISOString(),
      ServerTime: new Date(now).toISOString(),
    });
};

const checkSignedHeaders = (request: RawRequest, { scope, expiresSeconds }: SignedClaim): void => {
  const signed = new Set(scope.signedHeaders);
  // Anyone who has the URL may have added an unsigned header. The body's hash is signed as part of the request itself.
  const isCovered = (name: string): boolean => signed.has(name) || (name === 'x-amz-content-sha256' && expiresSeconds !== undefined);
  const unsigned = [...request.headers.keys()].filter((name) => name.startsWith('x-amz-') && !isCovered(name));
  if (!signed.has('host')) unsigned.push('host');
  if (unsigned.length > 0)
    throw new AwsError(403, 'AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(', '),
    });
  if (scope.signedHeaders.some((name, index) => name !== name.toLowerCase() || name < (scope.signedHeaders[index - 1] ?? '')))
    throw new AwsError(403, 'SignatureDoesNotMatch', 'The signed headers must be lower-case and sorted.');
};

const checkScope = ({ scope }: SignedClaim, service: string): void => {
  if (scope.region !== region)
    throw new AwsError(
      400,
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; the region '${scope.region}' is wrong; expecting '${region}'`,
      { Region: region },
    );
  if (scope.service !== service)
    throw new AwsError(
      400,
      'AuthorizationHeaderMalformed',
      `The authorization header is malformed; incorrect service "${scope.service}". This endpoint belongs to "${service}".`,
    );
};

/** Verifies the sender of a request: known key, valid session token, correct signature, unexpired, and every x-amz header signed. */
export const authenticator =
  (credentials: Credentials, now: () => number = Date.now) =>
  async (request: RawRequest, service: string): Promise<Authenticated> => {
    const claim = signedClaimOf(request);
    checkScope(claim, service);
    const holder = await credentials.find(claim.scope.accessKeyId, claim.sessionToken);
    checkTime(claim, now());
    checkSignedHeaders(request, claim);
    const expected = signatureOf(request, claim.scope, claim.payloadHash, holder.secretAccessKey);
    if (claim.signature.length !== expected.length || !timingSafeEqual(Buffer.from(claim.signature), Buffer.from(expected)))
      throw new AwsError(
        403,
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      );
    return { principal: holder.principal, payloadHash: claim.payloadHash };
  };
