import { UploadFailure } from './uploadFailure.ts';

const bytesOf = async (file: Blob): Promise<ArrayBuffer> => {
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new UploadFailure('FILE_CHANGED', { cause }); // moved, deleted or written to since it was chosen
  }
};

/** base64 of the SHA-256 of a file's bytes. */
export const sha256 = async (file: Blob): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', await bytesOf(file));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
};
