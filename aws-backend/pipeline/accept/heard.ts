import { z } from 'zod';
import { S3Notification, type WrittenObject } from '../../runtime/s3Notification.ts';
import { mediaKey, readingOfAgainKey } from '../../contracts/media.ts';
import { ScanResult } from './scanned.ts';
import type { Uploaded } from './uploaded.ts';

export interface HeardSettings {
  uploadsBucket: string;
  /** True if uploads are announced by GuardDuty once it has scanned them. */
  isGated: boolean;
}

/** The file for which a marker beside its results requests another reading; undefined for any other object. */
const readAgain = ({ key, sequencer }: WrittenObject, bucket: string): Uploaded | undefined => {
  const asked = readingOfAgainKey(key);
  if (asked === undefined) return undefined;
  const { orgId, parentId, mediaId, reading } = asked;
  return { bucket, key: mediaKey(orgId, parentId, mediaId), sequencer, reading };
};

/**
 * The events that start a reading: uploads, announced by S3 or GuardDuty, and markers that request another reading, announced by S3.
 * With a malware gate, S3 events count only for markers; the bucket policy then prevents reading unscanned files.
 */
export const heardOf = ({ uploadsBucket, isGated }: HeardSettings): z.ZodType<Uploaded[]> => {
  if (!isGated)
    return S3Notification.transform((objects) => objects.map((object) => readAgain(object, uploadsBucket) ?? { ...object, reading: 1 }));
  return z.union([ScanResult, S3Notification.transform((objects) => objects.flatMap((object) => readAgain(object, uploadsBucket) ?? []))]);
};
