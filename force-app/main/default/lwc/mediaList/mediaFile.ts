import type { MediaStatus } from '../../../../../aws-backend/contracts/records/media.ts';

/** A `Media__c` record as used by the panel. */
export interface MediaFile {
  id: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  status: MediaStatus;
  /** Its upload didn't finish and seems to have been abandoned. */
  isStalled?: boolean;
  /** S3 has all of it; the pipeline hasn't accepted it yet. */
  hasArrived?: boolean;
  /** Another window of this browser is uploading it or has uploaded it. */
  isSentElsewhere?: boolean;
  statusCode: string | undefined;
  statusReason: string | undefined;
  pageCount: number | undefined;
  /** Reading progress of a long file, 0 to 99; undefined for files that are read in one step. */
  progressPercent?: number | undefined;
  createdAt: string;
  createdById: string;
  /** The name of the user who added it, if the viewer may see it. */
  createdByName?: string | undefined;
  /** Its path within the folder it came from, including its name. */
  relativePath: string | undefined;
  /** S3's checksum of its content; undefined until it has arrived. */
  checksum: string | undefined;
}
