import { createHash, createHmac } from 'node:crypto';
import type { RawRequest } from './rawRequest.ts';

// The SDK's signer chooses which headers to sign and rebuilds the URL. A verifier must use the client's choice and the URL
// as sent. Hence this small implementation, which the tests compare with the SDK's signer.

/** What a client claims to have signed. */
export interface SignedScope {
  accessKeyId: string;
  shortDate: string;
  region: string;
  service: string;
  /** Such as `20260101T000000Z`. */
  longDate: string;
  signedHeaders: readonly string[];
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Percent-encodes per RFC 3986, as SigV4 requires: everything except letters, digits and -_.~. */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalPath = (path: string): string =>
  path
    .split('/')
    .map((segment) => encodeStrictly(decodeURIComponent(segment)))
    .join('/');

const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const canonicalQuery = (request: RawRequest): string =>
  request.query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)] as const)
    .sort(([a, x], [b, y]) => byCodeUnits(a, b) || byCodeUnits(x, y))
    .map((pair) => pair.join('='))
    .join('&');

const canonicalRequest = (request: RawRequest, signedHeaders: readonly string[], payloadHash: string): string =>
  [
    request.method,
    canonicalPath(request.path),
    canonicalQuery(request),
    ...signedHeaders.map((name) => `${name}:${(request.headers.get(name) ?? '').replace(/\s+/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');

/** Returns the hex signature of this request with this secret key. */
export const signatureOf = (request: RawRequest, scope: SignedScope, payloadHash: string, secretAccessKey: string): string => {
  const { shortDate, region, service, longDate } = scope;
  const hash = createHash('sha256')
    .update(canonicalRequest(request, scope.signedHeaders, payloadHash))
    .digest('hex');
  const key = hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, shortDate), region), service), 'aws4_request');
  return hmac(key, ['AWS4-HMAC-SHA256', longDate, `${shortDate}/${region}/${service}/aws4_request`, hash].join('\n')).toString('hex');
};
