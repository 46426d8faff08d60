import { z } from 'zod';
import { S3Notification, type WrittenObject } from '../../runtime/s3Notification.ts';
import { mediaKey, readingOfAgainKey } from '../../contracts/media.ts';
import { ScanResult } from './scanned.ts';
import type { Uploaded } from './uploaded.ts';

export interface HeardSettings {
  uploadsBucket: string;
  /** True where GuardDuty tells of uploads once it has scanned them. */
  isGated: boolean;
}

/** The file that a mark beside its results asks to read once more; undefined for an object that is no such mark. */
const readAgain = ({ key, sequencer }: WrittenObject, bucket: string): Uploaded | undefined => {
  const asked = readingOfAgainKey(key);
  if (asked === undefined) return undefined;
  const { orgId, parentId, mediaId, reading } = asked;
  return { bucket, key: mediaKey(orgId, parentId, mediaId), sequencer, reading };
};

/**
 * What makes files be read: uploads, of which S3 or GuardDuty tells, and the marks that ask for one more reading, of which S3 tells.
 * Where there is a malware gate S3 is believed about marks only; the bucket then keeps what is not scanned from being read.
 */
export const heardOf = ({ uploadsBucket, isGated }: HeardSettings): z.ZodType<Uploaded[]> => {
  if (!isGated)
    return S3Notification.transform((objects) => objects.map((object) => readAgain(object, uploadsBucket) ?? { ...object, reading: 1 }));
  return z.union([ScanResult, S3Notification.transform((objects) => objects.flatMap((object) => readAgain(object, uploadsBucket) ?? []))]);
};
