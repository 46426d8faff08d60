/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sha256Of } from '../../../../../test/hashes.cjs';
import { sha256 } from '../sha256.ts';

const mebibyte = 1024 * 1024;
/** Other ones for each length, and at each place of the beginning and of the end. */
const bytesOf = (length: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(length).fill(length % 251);
  const told = Math.min(length, 1000);
  for (let index = 0; index < told; index += 1) bytes[index] = bytes[length - 1 - index] = (index * 31 + length) % 251;
  return bytes;
};
const fileOf = (bytes: Uint8Array<ArrayBuffer>, differing: Partial<Blob> = {}): Blob => Object.assign(new Blob([bytes]), differing);
const expected = (bytes: Uint8Array<ArrayBuffer>): string => sha256Of(bytes.buffer);

test.each([0, 1, 100_000, mebibyte, 33 * mebibyte + 7])('hashes exactly the %d bytes of a file', async (sizeBytes) => {
  const bytes = bytesOf(sizeBytes);
  await expect(sha256(fileOf(bytes))).resolves.toBe(expected(bytes));
});

test('shorter files after a longer one, and several at once, share no memory', async () => {
  await sha256(fileOf(bytesOf(37 * mebibyte)));
  const files = [36, 33, 35, 1, 34].map((count) => bytesOf(count * mebibyte + count));
  const hashes = await Promise.all(files.map((bytes) => sha256(fileOf(bytes))));
  expect(hashes).toEqual(files.map(expected));
});

test('a browser that reads into memory of its own only hashes the same', async () => {
  const bytes = bytesOf(33 * mebibyte);
  const stream = () => new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (controller) => controller.close() });
  await expect(sha256(fileOf(bytes, { stream }))).resolves.toBe(expected(bytes));
});

test('one that takes the memory and cannot fill it hashes the same', async () => {
  const bytes = bytesOf(33 * mebibyte);
  await expect(sha256(fileOf(bytes, { stream: () => fileOf(bytesOf(mebibyte)).stream() }))).resolves.toBe(expected(bytes));
});

test.each([9, 33 * mebibyte])('a file of %d bytes that is gone has changed', async (sizeBytes) => {
  const gone = () => Promise.reject(new DOMException('', 'NotReadableError'));
  const stream = () => new ReadableStream<Uint8Array<ArrayBuffer>>({ type: 'bytes', pull: gone });
  await expect(sha256(fileOf(bytesOf(sizeBytes), { stream, arrayBuffer: gone }))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});
