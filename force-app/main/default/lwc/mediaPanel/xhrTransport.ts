import type { PutAnswer, PutRequest } from '../uploadQueue/uploadTypes.ts';

const errorCode = (body: string): string | undefined => /<Code>([^<]+)<\/Code>/.exec(body)?.[1];

/** A header of an answer; asking for one that the storage doesn't show to pages would be reported as an error. */
const headerOf = (request: XMLHttpRequest, name: string): string | null => {
  const isShown = request.getAllResponseHeaders().includes(`${name}:`);
  return isShown ? request.getResponseHeader(name) : null;
};

const answerOf = (request: XMLHttpRequest): PutAnswer => {
  const { status, responseText } = request;
  const code = errorCode(responseText);
  const etag = headerOf(request, 'etag');
  const retryAfterSeconds = Number(headerOf(request, 'retry-after')) || 0;
  return {
    status,
    ...(code === undefined ? {} : { errorCode: code }),
    ...(etag === null ? {} : { etag }),
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
    const fail = (): void => {
      reject(new Error('The storage gave no answer'));
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      onProgress(loaded);
    });
    request.addEventListener('load', () => {
      resolve(answerOf(request));
    });
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('loadend', () => {
      signal.removeEventListener('abort', stop);
    });
    signal.addEventListener('abort', stop);
    request.send(body);
  });
