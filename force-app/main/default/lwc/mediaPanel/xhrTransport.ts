import type { PutAnswer, PutRequest } from 'c/uploadQueue';

const errorCode = (body: string): string | undefined => /<Code>([^<]+)<\/Code>/.exec(body)?.[1];

const answerOf = ({ status, responseText }: XMLHttpRequest): PutAnswer => {
  const code = errorCode(responseText);
  return { status, ...(code === undefined ? {} : { errorCode: code }) };
};

/** Sends a file whole, which costs a browser least, and tells how many bytes have left; `fetch` can't tell. */
export const xhrTransport = ({ url, headers, body, onProgress, signal }: PutRequest): Promise<PutAnswer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const fail = (reason: string) => () => reject(new Error(reason));
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(answerOf(request));
    request.onerror = fail('No answer from the storage');
    request.onabort = fail('Stopped');
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(body);
  });
