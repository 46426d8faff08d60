import type { Engine } from './engine.ts';
import { hostLimit } from './hostLimit.ts';
import { resultOf, type PutResult } from './putResult.ts';
import { StoppedError, throwIfStopped } from './stopped.ts';
import { failureOf, UploadFailure } from './uploadFailure.ts';
import type { UploadItem } from './uploadItem.ts';
import type { PutAnswer } from './uploadTypes.ts';
import { watchdog } from './watchdog.ts';
import { StopController, type StopSignal } from './stopSignal.ts';

/** A grant for one PUT, and the bytes to send. */
export interface Put {
  leave: { url: string; headers: Record<string, string> };
  body: Blob;
  signal: StopSignal;
}

/** The body determines its own length, and browsers don't allow setting these headers. */
const settable = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => !['content-length', 'host'].includes(header.toLowerCase())));

/** If a file changed on disk, the browser only reports a failed request; reading one byte tells the difference. */
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

/** Feeds the result of a PUT into the concurrency control. */
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

/** Sends bytes once, directly to S3, and counts them as they are sent. */
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
