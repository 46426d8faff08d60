import type { MediaStatus } from '../../../../../aws-backend/contracts/records/media.ts';

/** One `Media__c` as the panel knows it. */
export interface MediaFile {
  id: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  status: MediaStatus;
  /** It was never sent to its end, and nobody seems to send it any more. */
  isStalled?: boolean;
  /** The storage has all of it; the pipeline is yet to take it in. */
  hasArrived?: boolean;
  /** Another window of this browser goes on with it. */
  isSentElsewhere?: boolean;
  statusCode: string | undefined;
  statusReason: string | undefined;
  pageCount: number | undefined;
  /** How much of a long file was read; 0 to 99, and nothing of what is read at once. */
  progressPercent?: number | undefined;
  createdAt: string;
  createdById: string;
  /** The name of the user who added it, where the viewer may know it. */
  createdByName?: string | undefined;
  /** Where it lay in the folder it was sent from, its name included. */
  relativePath: string | undefined;
  /** S3's checksum of its content, once it has arrived. */
  checksum: string | undefined;
}
