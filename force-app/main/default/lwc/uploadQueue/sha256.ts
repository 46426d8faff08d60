import { base64Of } from './base64Text.ts';
import { release, returnMemory, takeMemory } from './readingMemory.ts';
import { UploadFailure } from './uploadFailure.ts';

/** Below, a browser has memory at hand, and what it reads into ours counts twice in the sandbox of Lightning Web Security (docs/bench-upload.md). */
const readInPlaceFromBytes = 32 * 1024 * 1024;

const readInto = async (memory: ArrayBuffer, reader: ReadableStreamBYOBReader, sizeBytes: number, offset = 0): Promise<ArrayBuffer> => {
  if (offset === sizeBytes) return memory;
  // The browser takes the memory while it writes into it, and gives it back as another object.
  const { value } = await reader.read(new Uint8Array(memory, offset, sizeBytes - offset));
  if (value === undefined || value.byteLength === 0) throw new Error('The file ended early');
  return readInto(value.buffer, reader, sizeBytes, offset + value.byteLength);
};

interface Reading {
  buffer: ArrayBuffer;
  done: (buffer: ArrayBuffer) => void;
}

const readInPlace = async (bytes: Blob): Promise<Reading | undefined> => {
  try {
    const reader = bytes.stream().getReader({ mode: 'byob' });
    return { buffer: await readInto(takeMemory(bytes.size), reader, bytes.size), done: returnMemory };
  } catch {
    return undefined; // Safari before 26 can't, and of a file that has changed the plain way tells it
  }
};

const readPlainly = (bytes: Blob): Promise<Reading> =>
  bytes.arrayBuffer().then(
    (buffer) => ({ buffer, done: release }),
    (cause: unknown) => {
      throw new UploadFailure('FILE_CHANGED', { cause }); // moved, deleted or written to since it was chosen
    },
  );

/** No async function for small files: each is many objects at the membrane of Lightning Web Security. */
const bytesOf = (bytes: Blob): Promise<Reading> => {
  if (bytes.size < readInPlaceFromBytes) return readPlainly(bytes);
  return readInPlace(bytes).then((inPlace) => inPlace ?? readPlainly(bytes));
};

/** base64 of the SHA-256 of a file's bytes, which are in memory while it runs. */
export const sha256 = async (bytes: Blob): Promise<string> => {
  const { buffer, done } = await bytesOf(bytes);
  try {
    return base64Of(await crypto.subtle.digest('SHA-256', new Uint8Array(buffer, 0, bytes.size)));
  } finally {
    done(buffer);
  }
};

const binary = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** S3's checksum of an object made of parts with these checksums: SHA-256 over them all, a hyphen, and how many there are. */
export const compositeChecksum = async (digests: readonly string[], digest: (bytes: Blob) => Promise<string>): Promise<string> =>
  `${await digest(new Blob(digests.map(binary)))}-${String(digests.length)}`;
