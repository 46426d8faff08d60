import { base64Of } from './base64Text.ts';
import { UploadFailure } from './uploadFailure.ts';

/** Frees the memory now: browsers accumulate hundreds of megabytes of unused buffers before collecting them. */
const release = (buffer: ArrayBuffer): void => {
  if ('transfer' in buffer) buffer.transfer(0);
};

/** No async function: for small files each creates many objects at the membrane of Lightning Web Security. */
const bytesOf = (bytes: Blob): Promise<ArrayBuffer> =>
  bytes.arrayBuffer().catch((cause: unknown) => {
    throw new UploadFailure('FILE_CHANGED', { cause }); // moved, deleted or modified since it was chosen
  });

/** base64 of the SHA-256 of a file's bytes, which are held in memory meanwhile. */
export const sha256 = async (bytes: Blob): Promise<string> => {
  const buffer = await bytesOf(bytes);
  try {
    return base64Of(await crypto.subtle.digest('SHA-256', buffer));
  } finally {
    release(buffer);
  }
};

const binary = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** S3's checksum of a multipart object: SHA-256 over the parts' checksums, a hyphen, and the number of parts. */
export const compositeChecksum = async (digests: readonly string[], digest: (bytes: Blob) => Promise<string>): Promise<string> =>
  `${await digest(new Blob(digests.map(binary)))}-${String(digests.length)}`;
