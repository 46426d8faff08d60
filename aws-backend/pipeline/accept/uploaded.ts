import type { WrittenObject } from '../../runtime/s3Notification.ts';

/** A file to read, because it was uploaded or another reading was requested. */
export interface Uploaded extends WrittenObject {
  /** The number of the requested reading, from 1. */
  reading: number;
  /** The malware scan's result, unless it found no threat. */
  finding?: ScanFinding;
}

/** A threat, a file that can't be scanned, or a scan that failed. */
export type ScanFinding = 'threat' | 'unscannable' | 'unscanned';
