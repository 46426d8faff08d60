import type { MediaRejected } from '../../contracts/events/mediaEvents.ts';
import { idsOfKey, type MediaObject } from '../../contracts/media.ts';
import type { RejectionCode } from '../../contracts/rejections.ts';
import type { ScanFinding, Uploaded } from './uploaded.ts';

const codes = { threat: 'MALWARE_FOUND', unscannable: 'MALWARE_NOT_CHECKED' } as const satisfies Partial<
  Record<ScanFinding, RejectionCode>
>;

/** The bucket lets nobody read a file that is not free of threats, not even its name and its length. */
const unread = { sizeBytes: 0, contentType: 'application/octet-stream' };

/**
 * Reads a file of which GuardDuty said that its scan broke, if it was scanned again since and holds no threat: the message may have been sent back
 * after that, and then is done with. Otherwise the bucket lets nobody read it, and the fault is ours.
 */
export const unlessUnscanned = async (read: () => Promise<void>): Promise<void> => {
  try {
    await read();
  } catch (cause) {
    throw new Error('GuardDuty could not scan the file', { cause });
  }
};

/** The rejection of a file that must not be opened; undefined for an object that is no file of a record. */
export const refuseUnread = (
  { bucket, key, sequencer, reading }: Uploaded,
  finding: Exclude<ScanFinding, 'unscanned'>,
): MediaRejected | undefined => {
  const ids = idsOfKey(key);
  if (ids === undefined) return undefined;
  const media: MediaObject = { ...ids, bucket, key, sequencer, reading, ...unread, fileName: ids.mediaId };
  return { type: 'media.rejected', version: 1, media, format: 'unknown', code: codes[finding] };
};
