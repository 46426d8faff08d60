import type { PutAnswer, PutRequest } from '../uploadQueue/uploadTypes.ts';

const errorCode = (body: string): string | undefined => /<Code>([^<]+)<\/Code>/.exec(body)?.[1];

/** Returns a header if the storage exposes it to pages; `getResponseHeader` would log an error for others. */
const headerOf = (shown: string, name: string): string | undefined => new RegExp(String.raw`^${name}: *(.*?)\s*$`, 'im').exec(shown)?.[1];

const answerOf = (request: XMLHttpRequest): PutAnswer => {
  const { status } = request;
  const code = status < 300 ? undefined : errorCode(request.responseText);
  const shown = request.getAllResponseHeaders();
  const etag = headerOf(shown, 'etag');
  const retryAfterSeconds = Number(headerOf(shown, 'retry-after')) || 0;
  return {
    status,
    ...(code === undefined ? {} : { errorCode: code }),
    ...(etag === undefined ? {} : { etag }),
    ...(retryAfterSeconds === 0 ? {} : { retryAfterSeconds }),
  };
};

/** Sends a body in one request and reports the bytes sent, which `fetch` can't. */
export const xhrTransport = ({ url, headers, body, onProgress, signal }: PutRequest): Promise<PutAnswer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => {
      request.abort();
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      onProgress(loaded);
    });
    request.addEventListener('loadend', () => {
      signal.removeEventListener('abort', stop);
      // The status is 0 if there is no response, for whatever reason.
      if (request.status === 0) reject(new Error('The storage didn’t respond'));
      else resolve(answerOf(request));
    });
    signal.addEventListener('abort', stop);
    request.send(body);
  });
