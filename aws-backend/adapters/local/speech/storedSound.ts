import { buffer } from 'node:stream/consumers';
import type { MediaObject } from '../../../contracts/media.ts';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { toError } from '../../../runtime/toError.ts';
import { EngineFailedError } from './engineFailed.ts';

/** The bytes of a stored recording, and whose fault it is where it can't be read: what is wrong with the storage stays as it came. */
export interface StoredSound {
  sizeBytes: number;
  read: (from: number, end: number) => Promise<Uint8Array>;
  /** From a byte, the first unless told, to the last. */
  pieces: (from?: number) => AsyncGenerator<Uint8Array>;
  faultOf: (error: unknown) => Error;
  /** Does what may fail by the file's fault. */
  tried: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** Bytes read at once where a file is read from its first to its last. */
const pieceBytes = 1024 * 1024;

/** Telephone systems keep calls in WAV files of other codecs: these are not damaged. */
const isOtherCodec = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Unsupported WAVE codec');

/** Reads a stored recording where it is needed. */
export const storedSound = (objects: ObjectStore, media: MediaObject): StoredSound => {
  const { sizeBytes } = media;
  let unread: Error | undefined;
  const read = async (from: number, end: number): Promise<Uint8Array> => {
    try {
      return await buffer(await objects.read(media, { from, to: end - 1 }));
    } catch (error) {
      unread = toError(error);
      throw unread;
    }
  };
  const faultOf = (error: unknown): Error => {
    if (unread) return unread;
    if (error instanceof RejectedError || error instanceof EngineFailedError) return error;
    return new RejectedError(isOtherCodec(error) ? 'RECORDING_TYPE_UNSUPPORTED' : 'FILE_CORRUPT', { cause: error });
  };
  return {
    ...{ sizeBytes, read, faultOf },
    async *pieces(from = 0) {
      for (let at = from; at < sizeBytes; at += pieceBytes) yield await read(at, Math.min(sizeBytes, at + pieceBytes));
    },
    async tried(work) {
      try {
        return await work();
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
};
