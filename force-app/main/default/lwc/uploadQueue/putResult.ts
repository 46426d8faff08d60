import { UploadFailure } from './uploadFailure.ts';
import type { PutAnswer } from './uploadTypes.ts';

/** S3's response: `exists` if the key already holds an object, `expired` if the grant has expired. */
export type PutResult = { outcome: 'sent'; etag: string } | { outcome: 'exists' | 'expired' | 'damaged' };

/** The presigned URL has expired, or its credentials have, which S3 reports with status 400. */
const hasExpired = ({ status, errorCode }: PutAnswer): boolean => status === 403 || (status === 400 && errorCode === 'ExpiredToken');

const damaged: ReadonlySet<string | undefined> = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'IncompleteBody']);

/** Interprets a response; throws if it is a failure. */
export const resultOf = (answer: PutAnswer): PutResult => {
  const { status, errorCode, retryAfterSeconds = 0, etag = '' } = answer;
  if (status >= 200 && status < 300) return { outcome: 'sent', etag };
  if (status === 412) return { outcome: 'exists' };
  if (hasExpired(answer)) return { outcome: 'expired' };
  if (damaged.has(errorCode)) return { outcome: 'damaged' };
  const detail = `HTTP ${String(status)} ${errorCode ?? ''}`.trim();
  const retryable = status >= 500 || [408, 409, 425, 429].includes(status) || errorCode === 'RequestTimeout';
  const code = retryable ? 'STORAGE_UNAVAILABLE' : errorCode === 'NoSuchUpload' ? 'UPLOAD_NOT_FOUND' : 'STORAGE_REFUSED';
  throw new UploadFailure(code, { retryable, detail, retryAfterMs: retryAfterSeconds * 1000 });
};
