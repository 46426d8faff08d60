import { buffer } from 'node:stream/consumers';
import type { MediaObject } from '../../../contracts/media.ts';
import type { ObjectStore } from '../../../ports/objectStore.ts';
import { RejectedError } from '../../../runtime/errors.ts';
import { toError } from '../../../runtime/toError.ts';
import { EngineFailedError } from './engineFailed.ts';

/** The bytes of a stored recording. Distinguishes errors of the file from those of the storage, which are thrown unchanged. */
export interface StoredSound {
  sizeBytes: number;
  read: (from: number, end: number) => Promise<Uint8Array>;
  /** Reads from an offset (default 0) to the end in chunks. */
  pieces: (from?: number) => AsyncGenerator<Uint8Array>;
  faultOf: (error: unknown) => Error;
  /** Runs work and converts its errors with `faultOf`. */
  tried: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** Bytes per chunk when a file is read sequentially. */
const pieceBytes = 1024 * 1024;

/** Telephone systems store calls in WAV files with other codecs, which aren't corrupt. */
const isOtherCodec = (error: unknown): boolean => error instanceof Error && error.message.startsWith('Unsupported WAVE codec');

/** Reads byte ranges of a stored recording on demand. */
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
