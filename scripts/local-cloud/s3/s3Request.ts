import type { IncomingMessage } from 'node:http';
import type { Principal } from '../identity/credentials.ts';
import { queryValue, type RawRequest } from '../identity/rawRequest.ts';

/** What a request is addressed to. */
export interface Target {
  bucket?: string;
  key?: string;
}

/** A request whose sender is known. */
export interface S3Request {
  body: IncomingMessage;
  bucket: string;
  key: string;
  principal: Principal;
  payloadHash: string;
  /** A header, or the x-amz parameter that a presigned URL carries in its place. */
  header(name: string): string | undefined;
  /** All x-amz headers and parameters by name. */
  amzHeaders(): Map<string, string>;
  query(name: string): string | undefined;
}

/** What is answered: a text, a stream or nothing as its body. */
export interface S3Response {
  status?: number;
  headers?: Record<string, string>;
  body?: string | AsyncIterable<Buffer>;
}

/** The parts of a presigned URL that are about its signature. */
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

/** Bucket and key by the path: only path style, which the SDK takes on an IP host by itself. */
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
