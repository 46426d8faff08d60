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

test.each([0, 1, 100_000, 3 * mebibyte + 7])('sha256 hashes exactly the %d bytes of a file', async (sizeBytes) => {
  const bytes = bytesOf(sizeBytes);
  await expect(sha256(fileOf(bytes))).resolves.toBe(expected(bytes));
});

test('sha256 keeps concurrent files apart', async () => {
  const files = [3, 1, 2].map((count) => bytesOf(count * mebibyte + count));
  const hashes = await Promise.all(files.map((bytes) => sha256(fileOf(bytes))));
  expect(hashes).toEqual(files.map(expected));
});

test('sha256 releases the bytes from memory', async () => {
  const { buffer } = bytesOf(mebibyte);
  await sha256(fileOf(bytesOf(0), { arrayBuffer: () => Promise.resolve(buffer) }));
  expect(buffer.byteLength).toBe(0);
});

test('sha256 gives the same hash without ArrayBuffer.transfer', async () => {
  const prototype = ArrayBuffer.prototype;
  const transfer = Object.getOwnPropertyDescriptor(prototype, 'transfer') ?? {};
  Reflect.deleteProperty(prototype, 'transfer');
  try {
    await expect(sha256(fileOf(bytesOf(9)))).resolves.toBe(expected(bytesOf(9)));
  } finally {
    Object.defineProperty(prototype, 'transfer', transfer);
  }
});

test('sha256 rejects with FILE_CHANGED if the file can’t be read', async () => {
  const gone = () => Promise.reject(new DOMException('', 'NotReadableError'));
  await expect(sha256(fileOf(bytesOf(9), { arrayBuffer: gone }))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});
