import { RejectedError } from '../../../runtime/errors.ts';
import { checkArchive } from './checkArchive.ts';
import type { DocumentReader, ReadDocument } from './documentReader.ts';

/** A reader of files that are archives: they are checked before they are opened, and what a parser cannot read is a damaged file. */
export const guarded =
  (read: (bytes: Uint8Array) => Promise<ReadDocument>): DocumentReader =>
  async (bytes) => {
    await checkArchive(bytes);
    try {
      return await read(bytes);
    } catch (error) {
      throw error instanceof RejectedError ? error : new RejectedError('FILE_CORRUPT', { cause: error });
    }
  };
