import type { PutGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { PutAnswer, Transport } from './uploadTypes.ts';

/** What a PUT came to: `exists` says that S3 holds an object of this name already. */
export type Sent = 'sent' | 'exists' | 'expired';

/** The body states its own length, and browsers refuse to be told it. */
const isSettable = (header: string): boolean => !['content-length', 'host'].includes(header.toLowerCase());

const settable = ({ headers }: PutGrant): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => isSettable(header)));

const outcome = ({ status, errorCode }: PutAnswer): Sent => {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 412) return 'exists';
  if (status === 403) return 'expired';
  const detail = `HTTP ${String(status)} ${errorCode ?? ''}`.trim();
  if (errorCode === 'BadDigest') throw new UploadFailure('CHECKSUM_MISMATCH', { retryable: true, detail });
  const retryable = status >= 500 || status === 429 || status === 409 || status === 408;
  throw new UploadFailure(retryable ? 'STORAGE_UNAVAILABLE' : 'STORAGE_REFUSED', { retryable, detail });
};

const isCoded = (error: unknown): boolean => failureOf(error).code !== 'UNEXPECTED';

/** Sends one file once, straight to S3, telling how many bytes have left. */
export const sendFile = async (
  { file, abort }: UploadItem,
  grant: PutGrant,
  transport: Transport,
  onProgress: (sentBytes: number) => void,
): Promise<Sent> => {
  const { signal } = abort;
  try {
    return outcome(await transport({ url: grant.url, headers: settable(grant), body: file, onProgress, signal }));
  } catch (cause) {
    if (signal.aborted || isCoded(cause)) throw cause;
    throw new UploadFailure('STORAGE_UNAVAILABLE', { retryable: true, detail: failureOf(cause).detail, cause });
  }
};
