import type { UploadFile, UploadGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { cutFileName } from './fileName.ts';
import { contentTypeOf } from './mediaFields.ts';
import { RecordMovedOnError } from './recordMovedOn.ts';
import { throwIfStopped } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';
import { forgetRecord, hasEnded, type UploadItem } from './uploadItem.ts';
import type { StopSignal } from './stopSignal.ts';

/** Object metadata ends at 2 KB, and a name in it takes up to four bytes a code unit. */
const sentNameLength = 500;

const isLive = (item: UploadItem): boolean => !hasEnded(item) || item.state.name === 'sent';

/**
 * Looks once for a record that an earlier, broken attempt left for the same file. Many files look in one turn, before what the queue tells
 * of itself could name the records they took: so it is the items that are asked.
 */
export const takeUnfinished = (item: UploadItem, { ports, items }: Engine): void => {
  if (item.mediaId !== undefined) return;
  const holders = (mediaId: string): UploadItem[] => items.filter((other) => other.mediaId === mediaId);
  const mediaId = ports.records.takeUnfinished?.(item.file, (id) => holders(id).some(isLive));
  if (mediaId === undefined) return;
  // One that failed here may be tried again: then by a record of its own.
  holders(mediaId).forEach(forgetRecord);
  Object.assign(item, { mediaId, isReused: true });
};

/** A call whose answer was lost may have made the record: before another is made, it is looked for. */
const create = (item: UploadItem, { ports, items, creating, nameRecord, withRetries }: Engine, signal: StopSignal): Promise<string> => {
  const { records } = ports;
  const named = nameRecord(item);
  item.fileName = named.fileName;
  const isTaken = (mediaId: string): boolean => items.some((other) => other.mediaId === mediaId);
  let tries = 0;
  const makeAgain = async (): Promise<string> => {
    const made = await records.findMade?.(item.file, named, isTaken);
    throwIfStopped(signal);
    return made ?? records.create(item.file, named);
  };
  const make = (): Promise<string> => {
    tries += 1;
    return tries > 1 ? makeAgain() : records.create(item.file, named);
  };
  return creating(() => withRetries(make, signal, item));
};

/** Asks leave to send a file, making its record where it has none. `terms` are the whole file's checksum, or the size of its parts. */
export const requestGrant = async (
  item: UploadItem,
  engine: Engine,
  terms: { sha256?: string } | { partSizeBytes: number },
  signal: StopSignal,
): Promise<UploadGrant> => {
  // Kept even where the attempt was stopped meanwhile: what was made has to be found again, or taken back.
  const mediaId = (item.mediaId ??= await create(item, engine, signal));
  engine.recorded(item);
  throwIfStopped(signal);
  const { sizeBytes } = item;
  const file: UploadFile = {
    mediaId,
    fileName: cutFileName(item.fileName, sentNameLength),
    sizeBytes,
    contentType: contentTypeOf(item.file),
    ...terms,
  };
  try {
    return await engine.withRetries(() => engine.askGrant(file), signal, item);
  } catch (error) {
    if (!item.isReused || failureOf(error).code !== 'MEDIA_NOT_FOUND') throw error;
    throw new RecordMovedOnError();
  }
};
