import { newMediaId, type Contender } from './contender.ts';

const partBytes = 32 * 1024 * 1024;
/** What is not larger goes whole, which costs a browser least. */
const wholeBytes = 64 * 1024 * 1024;

const put = (url: string, body: Blob): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else reject(new Error(`HTTP ${String(request.status)}`));
    });
    request.addEventListener('error', () => reject(new Error('No answer')));
    request.send(body);
  });

const piecesOf = (file: File): Blob[] =>
  file.size <= wholeBytes
    ? [file]
    : Array.from({ length: Math.ceil(file.size / partBytes) }, (_, index) => file.slice(index * partBytes, (index + 1) * partBytes));

/** As many as a browser opens. */
const connectionsPerHost = 6;

/** Nothing but parallel PUTs of the same bytes to the sink, without signatures, a broker or a look at the answer: the limit. */
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

/** Sends again what was refused, at once: the limit has nothing to be polite to. */
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
