import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { presignedUrlSeconds } from '../../contracts/limits.ts';
import type { Presigned } from '../../ports/uploadSigner.ts';
import type { GrantCredentials } from './grantCredentials.ts';
import { NodeSha256 } from './nodeSha256.ts';

/** A request to presign: all headers are signed as headers, so that the sender can't change any. */
export interface UnsignedRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'HEAD';
  /** The full URL, with nothing after the path. */
  url: string;
  query: Record<string, string>;
  headers: Record<string, string>;
}

const lifeOf = ({ expiration }: GrantCredentials, nowMs: number): { expiresIn: number; signingDate: Date; expiresAt: Date } => {
  const signingDate = new Date(Math.floor(nowMs / 1_000) * 1_000);
  const expiresIn = Math.min(presignedUrlSeconds, Math.floor((expiration.getTime() - signingDate.getTime()) / 1_000));
  return { expiresIn, signingDate, expiresAt: new Date(signingDate.getTime() + expiresIn * 1_000) };
};

const written = (url: string, query: Record<string, string | string[] | null>): string =>
  `${url}?${Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')}`;

/**
 * Signs requests with AWS's own code, but without the client, command and middleware that `getSignedUrl` creates for every URL:
 * one signer per set of credentials, which caches the key that it derives for the day.
 */
export const urlSigner = (region: () => Promise<string>, now: () => number) => {
  const signers = new WeakMap<GrantCredentials, S3RequestPresigner>();
  const signerFor = (credentials: GrantCredentials): S3RequestPresigner => {
    const signer = signers.get(credentials) ?? new S3RequestPresigner({ region, credentials, sha256: NodeSha256 });
    signers.set(credentials, signer);
    return signer;
  };

  return async (credentials: GrantCredentials, { method, url, query, headers }: UnsignedRequest): Promise<Presigned> => {
    const { protocol, hostname, port, pathname } = new URL(url);
    const names = new Set(Object.keys(headers));
    const { expiresAt, ...life } = lifeOf(credentials, now());
    const unsigned = { method, protocol, hostname, path: pathname, query, headers: { ...headers } };
    const signed = await signerFor(credentials).presign(port === '' ? unsigned : { ...unsigned, port: Number(port) }, {
      ...life,
      signableHeaders: names,
      unhoistableHeaders: names,
    });
    return { url: written(url, signed.query ?? {}), headers, expiresAt };
  };
};
