/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sha256Of } from '../../../../../test/hashes.cjs';
import { sha256 } from '../sha256.ts';

const mebibyte = 1024 * 1024;
/** Bytes that differ for each length, and at each position at the beginning and the end. */
const bytesOf = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length).fill(length % 251);
  const told = Math.min(length, 1000);
  for (let index = 0; index < told; index += 1) bytes[index] = bytes[length - 1 - index] = (index * 31 + length) % 251;
  return bytes;
};
const fileOf = (bytes: Uint8Array<ArrayBuffer>, differing: Partial<Blob> = {}): Blob => Object.assign(new Blob([bytes]), differing);
const expected = (bytes: Uint8Array<ArrayBuffer>): string => sha256Of(bytes.buffer);

test.each([0, 1, 100_000, 3 * mebibyte + 7])('hashes exactly the %d bytes of a file', async (sizeBytes) => {
  const bytes = bytesOf(sizeBytes);
  await expect(sha256(fileOf(bytes))).resolves.toBe(expected(bytes));
});

test('several at once are told apart', async () => {
  const files = [3, 1, 2].map((count) => bytesOf(count * mebibyte + count));
  const hashes = await Promise.all(files.map((bytes) => sha256(fileOf(bytes))));
  expect(hashes).toEqual(files.map(expected));
});

test('the bytes do not stay in memory', async () => {
  const { buffer } = bytesOf(mebibyte);
  await sha256(fileOf(bytesOf(0), { arrayBuffer: () => Promise.resolve(buffer) }));
  expect(buffer.byteLength).toBe(0);
});

test('a browser that cannot give memory back hashes the same', async () => {
  const prototype = ArrayBuffer.prototype;
  const transfer = Object.getOwnPropertyDescriptor(prototype, 'transfer') ?? {};
  Reflect.deleteProperty(prototype, 'transfer');
  try {
    await expect(sha256(fileOf(bytesOf(9)))).resolves.toBe(expected(bytesOf(9)));
  } finally {
    Object.defineProperty(prototype, 'transfer', transfer);
  }
});

test('a file that is gone has changed', async () => {
  const gone = () => Promise.reject(new DOMException('', 'NotReadableError'));
  await expect(sha256(fileOf(bytesOf(9), { arrayBuffer: gone }))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});
