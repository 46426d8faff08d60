import type { MediaStatus } from '../../../../../aws-backend/contracts/records/media.ts';

/** One `Media__c` as the panel knows it. */
export interface MediaFile {
  id: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  status: MediaStatus;
  statusCode: string | undefined;
  statusReason: string | undefined;
  pageCount: number | undefined;
  createdAt: string;
  createdById: string;
  /** Its upload broke off, and the same file has to be sent again. */
  isUnfinished: boolean;
}
