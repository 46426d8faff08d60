import { request, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { PutAnswer, Transport } from '../../force-app/main/default/lwc/uploadQueue/uploadTypes.ts';

const counted = async function* (body: Blob, onProgress: (sentBytes: number) => void): AsyncGenerator<Uint8Array> {
  let sentBytes = 0;
  const chunks: AsyncIterable<Uint8Array> = body.stream();
  for await (const chunk of chunks) {
    yield chunk;
    sentBytes += chunk.byteLength;
    onProgress(sentBytes);
  }
};

const answerOf = async (response: IncomingMessage): Promise<PutAnswer> => {
  const errorCode = /<Code>(\w+)<\/Code>/.exec(await text(response))?.[1];
  const { etag, 'retry-after': retryAfter } = response.headers;
  return {
    status: response.statusCode ?? 0,
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(etag === undefined ? {} : { etag }),
    ...(retryAfter === undefined ? {} : { retryAfterSeconds: Number(retryAfter) || 0 }),
  };
};

/** Sends one PUT from Node as XMLHttpRequest does from a page: the unmodified body with its content length, and progress events. */
export const nodeTransport: Transport = async ({ url, headers, body, onProgress, signal }) => {
  const send = url.startsWith('https:') ? requestTls : request;
  const put = send(url, { method: 'PUT', headers: { ...headers, 'content-length': body.size } });
  signal.addEventListener('abort', () => put.destroy(new Error('Stopped')));
  const answered = new Promise<PutAnswer>((resolve, reject) => {
    put.once('error', reject);
    put.once('response', (response) => {
      answerOf(response).then(resolve, reject);
    });
  });
  // S3 may respond and close before it has read the whole body: the response counts, not the broken pipe.
  pipeline(Readable.from(counted(body, onProgress)), put).catch(() => undefined);
  return answered;
};
