import type { PutAnswer, PutRequest } from '../uploadQueue/uploadTypes.ts';

const errorCode = (body: string): string | undefined => /<Code>([^<]+)<\/Code>/.exec(body)?.[1];

/** A header of those that the storage shows to pages; asking for another would be reported as an error. */
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

/** Sends a file whole, which costs a browser least, and tells how many bytes have left; `fetch` can't tell. */
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
      // Without an answer, for whatever reason, the status is 0.
      if (request.status === 0) reject(new Error('The storage gave no answer'));
      else resolve(answerOf(request));
    });
    signal.addEventListener('abort', stop);
    request.send(body);
  });
