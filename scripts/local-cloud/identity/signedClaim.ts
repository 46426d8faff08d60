import { AwsError } from './awsError.ts';
import { queryValue, type RawRequest } from './rawRequest.ts';
import type { SignedScope } from './signature.ts';

/** The identity that a request claims, not yet verified. */
export interface SignedClaim {
  scope: SignedScope;
  signature: string;
  sessionToken: string | undefined;
  payloadHash: string;
  /** Lifetime of a presigned URL in seconds; undefined for an Authorization header. */
  expiresSeconds: number | undefined;
}

const algorithm = 'AWS4-HMAC-SHA256';
const maxExpiresSeconds = 7 * 24 * 60 * 60;

const malformedHeader = (why: string): AwsError =>
  new AwsError(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${why}`);
const malformedQuery = (why: string): AwsError => new AwsError(400, 'AuthorizationQueryParametersError', why);

const readScope = (credential: string, longDate: string, signedHeaders: string, malformed: (why: string) => AwsError): SignedScope => {
  const parts = credential.split('/');
  const [accessKeyId, shortDate, region, service, end] = parts.slice(-5);
  if (!accessKeyId || !shortDate || !region || !service || end !== 'aws4_request' || parts.length !== 5)
    throw malformed('the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".');
  if (!/^\d{8}T\d{6}Z$/.test(longDate) || !longDate.startsWith(shortDate))
    throw malformed('the date is missing or is not that of the credential.');
  return { accessKeyId, shortDate, region, service, longDate, signedHeaders: signedHeaders.split(';') };
};

const readHeader = (request: RawRequest, header: string): SignedClaim => {
  const found = /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(header);
  const [, credential, signedHeaders, signature] = found ?? [];
  if (!credential || !signedHeaders || !signature)
    throw malformedHeader('it is not of the form AWS4-HMAC-SHA256 Credential, SignedHeaders, Signature.');
  const payloadHash = request.headers.get('x-amz-content-sha256');
  if (payloadHash === undefined)
    throw new AwsError(400, 'InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  return {
    scope: readScope(credential, request.headers.get('x-amz-date') ?? '', signedHeaders, malformedHeader),
    signature,
    sessionToken: request.headers.get('x-amz-security-token'),
    payloadHash,
    expiresSeconds: undefined,
  };
};

const readQuery = (request: RawRequest): SignedClaim => {
  const value = (name: string): string => {
    const found = queryValue(request, name);
    if (found === undefined)
      throw malformedQuery(
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      );
    return found;
  };
  if (value('X-Amz-Algorithm') !== algorithm) throw malformedQuery(`X-Amz-Algorithm only supports "${algorithm}"`);
  const expires = value('X-Amz-Expires');
  if (!/^\d+$/.test(expires)) throw malformedQuery('X-Amz-Expires should be a number');
  if (Number(expires) > maxExpiresSeconds)
    throw malformedQuery(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  return {
    scope: readScope(value('X-Amz-Credential'), value('X-Amz-Date'), value('X-Amz-SignedHeaders'), malformedQuery),
    signature: value('X-Amz-Signature'),
    sessionToken: queryValue(request, 'X-Amz-Security-Token'),
    payloadHash: request.headers.get('x-amz-content-sha256') ?? queryValue(request, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
    expiresSeconds: Number(expires),
  };
};

/** Reads the claim from the Authorization header or, for a presigned URL, from the query. Throws unless exactly one is present. */
export const signedClaimOf = (request: RawRequest): SignedClaim => {
  const header = request.headers.get('authorization');
  const isPresigned = request.query.some(([name]) => name.toLowerCase() === 'x-amz-signature' || name.toLowerCase() === 'x-amz-algorithm');
  if (header !== undefined && isPresigned)
    throw new AwsError(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    );
  if (isPresigned) return readQuery(request);
  if (header === undefined) throw new AwsError(403, 'AccessDenied', 'Access Denied');
  if (!header.startsWith(algorithm))
    throw new AwsError(
      400,
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    );
  return readHeader(request, header);
};
