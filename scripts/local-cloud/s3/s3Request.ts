import type { IncomingMessage } from 'node:http';
import type { Principal } from '../identity/credentials.ts';
import { queryValue, type RawRequest } from '../identity/rawRequest.ts';

/** The bucket and key that a request addresses. */
export interface Target {
  bucket?: string;
  key?: string;
}

/** An authenticated request. */
export interface S3Request {
  body: IncomingMessage;
  bucket: string;
  key: string;
  principal: Principal;
  payloadHash: string;
  /** Returns a header, or the x-amz query parameter that replaces it in a presigned URL. */
  header(name: string): string | undefined;
  /** All x-amz headers and query parameters by name, except the signature's own parameters. */
  amzHeaders(): Map<string, string>;
  query(name: string): string | undefined;
}

/** A response, whose body is text, a stream or empty. */
export interface S3Response {
  status?: number;
  headers?: Record<string, string>;
  body?: string | AsyncIterable<Buffer>;
}

/** The query parameters of a presigned URL that belong to its signature. */
const signatureParameters = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-amz-security-token',
  'x-amz-content-sha256',
]);

export const isSignatureParameter = (name: string): boolean => signatureParameters.has(name.toLowerCase());

/** Returns bucket and key of a path-style URL, the only style supported. The SDK uses it by default for IP hosts. */
export const targetOf = (path: string): Target => {
  const [, bucket = '', ...key] = path.split('/');
  if (bucket === '') return {};
  const name = decodeURIComponent(key.join('/'));
  return name === '' ? { bucket: decodeURIComponent(bucket) } : { bucket: decodeURIComponent(bucket), key: name };
};

export const s3Request = (
  raw: RawRequest,
  body: IncomingMessage,
  target: Target,
  principal: Principal,
  payloadHash: string,
): S3Request => ({
  body,
  bucket: target.bucket ?? '',
  key: target.key ?? '',
  principal,
  payloadHash,
  header: (name) => raw.headers.get(name) ?? (name.startsWith('x-amz-') ? queryValue(raw, name) : undefined),
  amzHeaders: () =>
    new Map([
      ...raw.query
        .map(([name, value]) => [name.toLowerCase(), value] as const)
        .filter(([name]) => name.startsWith('x-amz-') && !isSignatureParameter(name)),
      ...[...raw.headers].filter(([name]) => name.startsWith('x-amz-')),
    ]),
  query: (name) => queryValue(raw, name),
});
