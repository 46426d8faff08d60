import { AwsError } from '../identity/awsError.ts';

const incomplete = (): AwsError => new AwsError(400, 'IncompleteBody', 'The request body terminated unexpectedly');

/** Reads a stream by lines or by byte counts. */
const cursor = (source: AsyncIterable<Buffer>) => {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const fill = async (): Promise<void> => {
    const next = await chunks.next();
    if (next.done) throw incomplete();
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
  };
  return {
    async line(): Promise<string> {
      let end = held.indexOf('\r\n');
      for (; end < 0; end = held.indexOf('\r\n')) {
        // A line is a chunk size or a trailer, which is never this long.
        if (held.length > 8192) throw incomplete();
        await fill();
      }
      const line = held.subarray(0, end).toString('latin1');
      held = held.subarray(end + 2);
      return line;
    },
    async *take(count: number): AsyncGenerator<Buffer> {
      for (let left = count; left > 0;) {
        if (held.length === 0) await fill();
        const piece = held.subarray(0, left);
        held = held.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
  };
};

const readSize = (line: string): number => {
  if (!/^[0-9a-fA-F]{1,8}$/.test(line)) throw new AwsError(400, 'InvalidRequest', 'A chunk of the body has an invalid size.');
  return Number.parseInt(line, 16);
};

/** Decodes an `aws-chunked` body without signatures, and adds its trailing headers to `trailers`. */
export const decodeAwsChunked = async function* (source: AsyncIterable<Buffer>, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  const bytes = cursor(source);
  for (let size = readSize(await bytes.line()); size > 0; size = readSize(await bytes.line())) {
    yield* bytes.take(size);
    if ((await bytes.line()) !== '') throw incomplete();
  }
  for (let line = await bytes.line(); line !== ''; line = await bytes.line()) {
    const [name = '', ...value] = line.split(':');
    trailers.set(name.trim().toLowerCase(), value.join(':').trim());
  }
};
