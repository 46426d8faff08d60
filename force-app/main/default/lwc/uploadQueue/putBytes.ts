import type { Engine } from './engine.ts';
import { limit, type Limit } from './limit.ts';
import { StoppedError, throwIfStopped } from './stopped.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { PutAnswer } from './uploadTypes.ts';
import { watchdog } from './watchdog.ts';
import { StopController, type StopSignal } from './stopSignal.ts';

/** Leave for one PUT, and what to send by it. */
export interface Put {
  leave: { url: string; headers: Record<string, string> };
  body: Blob;
  signal: StopSignal;
}

/** What S3 said: `exists` that it holds an object of this name already, `expired` that the leave has ended. */
export type PutResult = { outcome: 'sent'; etag: string } | { outcome: 'exists' | 'expired' | 'damaged' };

/** Browsers keep as many connections to a host; a request beyond them would wait unseen. */
const connectionsPerHost = 6;
const hosts = new WeakMap<Engine, Map<string, Limit>>();

/** Of a text, not of a `URL`, which in Lightning Web Security lies beyond the membrane. */
const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';

const hostLimit = (engine: Engine, url: string): Limit => {
  const limits = hosts.get(engine) ?? new Map<string, Limit>();
  hosts.set(engine, limits);
  const host = hostOf(url);
  const found = limits.get(host) ?? limit(connectionsPerHost);
  limits.set(host, found);
  return found;
};

/** The body states its own length, and browsers refuse to be told it. */
const settable = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => !['content-length', 'host'].includes(header.toLowerCase())));

/** The leave ended, or the credentials behind it: S3 says the latter with 400. */
const hasExpired = ({ status, errorCode }: PutAnswer): boolean => status === 403 || (status === 400 && errorCode === 'ExpiredToken');

const damaged: ReadonlySet<string | undefined> = new Set(['BadDigest', 'XAmzContentChecksumMismatch', 'IncompleteBody']);

/** What an answer means; throws where it is a failure. */
const resultOf = (answer: PutAnswer): PutResult => {
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

/** A browser says of a file that changed under it only that the request failed; reading a byte of it tells. */
const assertReadable = async (body: Blob): Promise<void> => {
  try {
    await body.slice(0, 1).arrayBuffer();
  } catch (cause) {
    throw new UploadFailure('FILE_CHANGED', { cause });
  }
};

const noAnswer = async (body: Blob, cause: unknown): Promise<never> => {
  await assertReadable(body);
  throw new UploadFailure('STORAGE_UNAVAILABLE', { retryable: true, isUnanswered: true, detail: failureOf(cause).detail, cause });
};

const send = async (item: UploadItem, engine: Engine, { leave, body, signal }: Put): Promise<PutAnswer> => {
  const abort = new StopController();
  const stop = (): void => {
    abort.abort();
  };
  const dog = watchdog(engine.timer, engine.network.isOnline, stop);
  let seen = 0;
  const onProgress = (sentBytes: number): void => {
    if (sentBytes <= seen || abort.signal.aborted) return;
    engine.moved(item, sentBytes - seen, body.size);
    seen = sentBytes;
    dog.saw(sentBytes < body.size ? 'moving' : 'sent');
  };
  signal.addEventListener('abort', stop);
  try {
    throwIfStopped(signal);
    const answer = await engine.ports.transport({
      url: leave.url,
      headers: settable(leave.headers),
      body,
      onProgress,
      signal: abort.signal,
    });
    if (answer.status < 300) engine.moved(item, body.size - seen, body.size);
    else engine.moved(item, -seen, body.size);
    return answer;
  } catch (cause) {
    engine.moved(item, -seen, body.size);
    if (signal.aborted) throw new StoppedError();
    return await noAnswer(body, cause);
  } finally {
    dog.stop();
    signal.removeEventListener('abort', stop);
  }
};

/** What came of a PUT, from which the number of requests side by side is learned. */
const learned = ({ concurrency, slots }: Engine, { body }: Put, read: () => PutResult): PutResult => {
  try {
    const result = read();
    if (result.outcome === 'sent') concurrency.succeeded(body.size);
    return result;
  } catch (error) {
    if (failureOf(error).retryable) concurrency.failed();
    throw error;
  } finally {
    slots.refill();
  }
};

/** Sends bytes once, straight to S3, and counts them as they leave. */
export const putBytes = (item: UploadItem, engine: Engine, put: Put): Promise<PutResult> =>
  hostLimit(
    engine,
    put.leave.url,
  )(() => send(item, engine, put)).then(
    (answer) => learned(engine, put, () => resultOf(answer)),
    (error: unknown) =>
      learned(engine, put, () => {
        throw error;
      }),
  );
