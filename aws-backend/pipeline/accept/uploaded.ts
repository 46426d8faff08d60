import type { WrittenObject } from '../../runtime/s3Notification.ts';

/** A file that is to be read: it was uploaded, or somebody asked for it. */
export interface Uploaded extends WrittenObject {
  /** Which reading of it this asks for, from 1. */
  reading: number;
  /** What the malware scan said, where it said anything but that all is well. */
  finding?: ScanFinding;
}

/** A threat, a file that cannot be scanned, or a scan that broke. */
export type ScanFinding = 'threat' | 'unscannable' | 'unscanned';
