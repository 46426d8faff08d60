import fc from 'fast-check';
import { decodeAwsChunked } from './awsChunked.ts';

const collect = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** Splits bytes at the given offsets, as a network might. */
const inPieces = async function* (bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((left, right) => left - right);
  for (const [index, end] of ends.entries()) yield await Promise.resolve(bytes.subarray(ends[index - 1] ?? 0, end));
};

const encode = (chunks: readonly Uint8Array[], trailer: string): Buffer =>
  Buffer.concat([
    ...chunks
      .filter(({ length }) => length > 0)
      .flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from(`0\r\n${trailer}\r\n\r\n`),
  ]);

describe('decodeAwsChunked', () => {
  it('returns the content and the trailer, however the bytes are split', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        async (chunks, cuts) => {
          const trailers = new Map<string, string>();
          const body = inPieces(encode(chunks, 'x-amz-checksum-crc32:AAAAAA=='), cuts);

          expect(await collect(decodeAwsChunked(body, trailers))).toEqual(Buffer.concat(chunks));
          expect(trailers.get('x-amz-checksum-crc32')).toBe('AAAAAA==');
        },
      ),
    );
  });

  it('rejects a truncated body, wherever it ends', async () => {
    const whole = encode([Buffer.from('hello'), Buffer.from('world')], 'a:b');
    for (let length = 0; length < whole.length; length += 1)
      await expect(collect(decodeAwsChunked(inPieces(whole.subarray(0, length), []), new Map()))).rejects.toMatchObject({
        code: 'IncompleteBody',
      });
  });

  it.each(['5;chunk-signature=abc\r\nhello\r\n0\r\n\r\n', 'x\r\n', '-1\r\n'])('rejects the chunk size in %p', async (body) => {
    await expect(collect(decodeAwsChunked(inPieces(Buffer.from(body), []), new Map()))).rejects.toMatchObject({ code: 'InvalidRequest' });
  });
});
