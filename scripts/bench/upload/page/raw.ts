import { newMediaId, type Contender } from './contender.ts';

const partBytes = 32 * 1024 * 1024;
/** Files up to this size are sent in one PUT, which is cheapest for the browser. */
const wholeBytes = 64 * 1024 * 1024;

const put = (url: string, body: Blob): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else reject(new Error(`HTTP ${String(request.status)}`));
    });
    request.addEventListener('error', () => reject(new Error('No response')));
    request.send(body);
  });

const piecesOf = (file: File): Blob[] =>
  file.size <= wholeBytes
    ? [file]
    : Array.from({ length: Math.ceil(file.size / partBytes) }, (_, index) => file.slice(index * partBytes, (index + 1) * partBytes));

/** The number of connections that a browser opens per host. */
const connectionsPerHost = 6;

/** Parallel PUTs of the same bytes to the sink, without signatures, broker or checks of the response: the upper limit. */
export const raw =
  (hosts: number): Contender =>
  async ({ files, storage }) => {
    const pieces = files.flatMap((file) => piecesOf(file));
    let next = 0;
    const worker = async (host: number): Promise<void> => {
      for (let piece = pieces[next++]; piece !== undefined; piece = pieces[next++])
        await send(`${storage[host] ?? ''}/raw/${newMediaId()}`, piece);
    };
    const workers = Array.from({ length: connectionsPerHost * hosts }, (_, index) => worker(index % hosts));
    await Promise.all(workers);
  };

/** Retries immediately: the upper limit has no backoff. */
const send = async (url: string, piece: Blob): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await put(url, piece);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
};
