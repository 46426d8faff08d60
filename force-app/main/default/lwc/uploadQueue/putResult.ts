import { UploadFailure } from './uploadFailure.ts';
import type { PutAnswer } from './uploadTypes.ts';

/** What S3 said: `exists` that it holds an object of this name already, `expired` that the leave has ended. */
export type PutResult = { outcome: 'sent'; etag: string } | { outcome: 'exists' | 'expired' | 'damaged' };

/** The leave ended, or the credentials behind it: S3 says the latter with 400. */
const hasExpired = ({ status, errorCode }: PutAnswer): boolean => status === 403 || (status === 400 && errorCode === 'ExpiredToken');

const damaged: ReadonlySet<string | undefined> = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'IncompleteBody']);

/** What an answer means; throws where it is a failure. */
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
