/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { sha256Of } from '../../../../../test/hashes.cjs';
import { sha256 } from '../sha256.ts';

const mebibyte = 1024 * 1024;
const bytesOf = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 251);
const fileOf = (bytes: Uint8Array<ArrayBuffer>, differing: Partial<Blob> = {}): Blob => Object.assign(new Blob([bytes]), differing);
const expected = (bytes: Uint8Array<ArrayBuffer>): string => sha256Of(bytes.buffer);

test.each([0, 1, 100_000, mebibyte, 3 * mebibyte + 7])('hashes exactly the %d bytes of a file', async (sizeBytes) => {
  const bytes = bytesOf(sizeBytes);
  await expect(sha256(fileOf(bytes))).resolves.toBe(expected(bytes));
});

test('shorter files after a longer one, and several at once, share no memory', async () => {
  await sha256(fileOf(bytesOf(6 * mebibyte)));
  const files = [5, 2, 4, 1, 3].map((count) => bytesOf(count * mebibyte + count));
  const hashes = await Promise.all(files.map((bytes) => sha256(fileOf(bytes))));
  expect(hashes).toEqual(files.map(expected));
});

test('a browser that reads into memory of its own only hashes the same', async () => {
  const bytes = bytesOf(2 * mebibyte);
  const stream = () => new ReadableStream<Uint8Array<ArrayBuffer>>({ pull: (controller) => controller.close() });
  await expect(sha256(fileOf(bytes, { stream }))).resolves.toBe(expected(bytes));
});

test('one that takes the memory and cannot fill it hashes the same', async () => {
  const bytes = bytesOf(2 * mebibyte);
  await expect(sha256(fileOf(bytes, { stream: () => fileOf(bytesOf(mebibyte)).stream() }))).resolves.toBe(expected(bytes));
});

test.each([9, 2 * mebibyte])('a file of %d bytes that is gone has changed', async (sizeBytes) => {
  const gone = () => Promise.reject(new DOMException('', 'NotReadableError'));
  const stream = () => new ReadableStream<Uint8Array<ArrayBuffer>>({ type: 'bytes', pull: gone });
  await expect(sha256(fileOf(bytesOf(sizeBytes), { stream, arrayBuffer: gone }))).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});
