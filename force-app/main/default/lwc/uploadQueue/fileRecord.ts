import type { UploadFile, UploadGrant } from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { Engine } from './engine.ts';
import { cutFileName } from './fileName.ts';
import { contentTypeOf } from './mediaFields.ts';
import { RecordMovedOnError } from './recordMovedOn.ts';
import { throwIfStopped } from './stopped.ts';
import { failureOf } from './uploadFailure.ts';
import { forgetRecord, hasEnded, type UploadItem } from './uploadItem.ts';
import type { StopSignal } from './stopSignal.ts';

/** Object metadata is limited to 2 KB, and a name takes up to four bytes per code unit there. */
const sentNameLength = 500;

const isLive = (item: UploadItem): boolean => !hasEnded(item) || item.state.name === 'sent';

/**
 * Looks once for a record that an earlier, broken attempt left for the same file. Checks the queue's items for records already taken: many
 * files look in one turn, before `onChange` could report them.
 */
export const takeUnfinished = (item: UploadItem, { ports, items }: Engine): void => {
  if (item.mediaId !== undefined) return;
  const holders = (mediaId: string): UploadItem[] => items.filter((other) => other.mediaId === mediaId);
  const mediaId = ports.records.takeUnfinished?.(item.file, (id) => holders(id).some(isLive));
  if (mediaId === undefined) return;
  // An item that failed here may be retried, then with its own record.
  holders(mediaId).forEach(forgetRecord);
  Object.assign(item, { mediaId, isReused: true });
};

/** If a call's response was lost, it may have created the record: looks for that before creating another. */
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

/** Requests a grant to send a file, creating its record if needed. `terms`: the whole file's checksum, or its part size. */
export const requestGrant = async (
  item: UploadItem,
  engine: Engine,
  terms: { sha256?: string } | { partSizeBytes: number },
  signal: StopSignal,
): Promise<UploadGrant> => {
  // Kept even if the attempt was stopped meanwhile: the record must be found again or withdrawn.
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
