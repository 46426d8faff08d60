import { UploadFailure } from './uploadFailure.ts';

const bytesOf = async (bytes: Blob): Promise<ArrayBuffer> => {
  try {
    return await bytes.arrayBuffer();
  } catch (cause) {
    throw new UploadFailure('FILE_CHANGED', { cause }); // moved, deleted or written to since it was chosen
  }
};

/** Gives the memory back now: browsers let hundreds of megabytes of dead buffers gather before they collect them. */
const release = (buffer: ArrayBuffer): void => {
  if ('transfer' in buffer) buffer.transfer(0);
};

/** base64 of the SHA-256 of a file's bytes, which are in memory while it runs and no longer. */
export const sha256 = async (bytes: Blob): Promise<string> => {
  const buffer = await bytesOf(bytes);
  try {
    const hash = await crypto.subtle.digest('SHA-256', buffer);
    // 32 elements only: Lightning Web Security makes each element of a typed array a call across its membrane.
    return btoa(String.fromCharCode(...new Uint8Array(hash)));
  } finally {
    release(buffer);
  }
};

const binary = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** S3's checksum of an object made of parts with these checksums: SHA-256 over them all, a hyphen, and how many there are. */
export const compositeChecksum = async (digests: readonly string[], digest: (bytes: Blob) => Promise<string>): Promise<string> =>
  `${await digest(new Blob(digests.map(binary)))}-${String(digests.length)}`;
