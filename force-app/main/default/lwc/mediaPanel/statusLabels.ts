import type { MediaStatus } from '../../../../../aws-backend/contracts/records/media.ts';
import cancelled from '@salesforce/label/c.Media_Status_Cancelled';
import failed from '@salesforce/label/c.Media_Status_Failed';
import processing from '@salesforce/label/c.Media_Status_Processing';
import ready from '@salesforce/label/c.Media_Status_Ready';
import rejected from '@salesforce/label/c.Media_Status_Rejected';
import uploading from '@salesforce/label/c.Media_Status_Uploading';

/** The statuses in the user's language. */
export const statusLabels: Record<MediaStatus, string> = {
  Uploading: uploading,
  Processing: processing,
  Ready: ready,
  Rejected: rejected,
  Failed: failed,
  Cancelled: cancelled,
};
