import type { MediaRejected } from '../../contracts/events/mediaEvents.ts';
import { idsOfKey, type MediaObject } from '../../contracts/media.ts';
import type { RejectionCode } from '../../contracts/rejections.ts';
import type { ScanFinding, Uploaded } from './uploaded.ts';

const codes = { threat: 'MALWARE_FOUND', unscannable: 'MALWARE_NOT_CHECKED' } as const satisfies Partial<
  Record<ScanFinding, RejectionCode>
>;

/** The bucket policy denies reading a file with a threat, including its name and size. */
const unread = { sizeBytes: 0, contentType: 'application/octet-stream' };

/**
 * Reads a file whose scan failed, according to GuardDuty, in case it has been scanned again since without a threat: the message may have been
 * redriven after that, and then succeeds. Otherwise the bucket policy denies access, and the fault is ours.
 */
export const unlessUnscanned = async (read: () => Promise<void>): Promise<void> => {
  try {
    await read();
  } catch (cause) {
    throw new Error('GuardDuty could not scan the file', { cause });
  }
};

/** The rejection of a file that must not be opened; undefined if the object isn't a record's file. */
export const refuseUnread = (
  { bucket, key, sequencer, reading }: Uploaded,
  finding: Exclude<ScanFinding, 'unscanned'>,
): MediaRejected | undefined => {
  const ids = idsOfKey(key);
  if (ids === undefined) return undefined;
  const media: MediaObject = { ...ids, bucket, key, sequencer, reading, ...unread, fileName: ids.mediaId };
  return { type: 'media.rejected', version: 1, media, format: 'unknown', code: codes[finding] };
};
