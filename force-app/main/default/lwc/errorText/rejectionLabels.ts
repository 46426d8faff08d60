import type { RejectionCode } from '../../../../../aws-backend/contracts/rejections.ts';
import rejectionFileEmpty from '@salesforce/label/c.Media_Rejection_FILE_EMPTY';
import rejectionFileEncrypted from '@salesforce/label/c.Media_Rejection_FILE_ENCRYPTED';
import rejectionFileCorrupt from '@salesforce/label/c.Media_Rejection_FILE_CORRUPT';
import rejectionFileTypeUnsupported from '@salesforce/label/c.Media_Rejection_FILE_TYPE_UNSUPPORTED';
import rejectionDocumentTypeUnsupported from '@salesforce/label/c.Media_Rejection_DOCUMENT_TYPE_UNSUPPORTED';
import rejectionPictureTypeUnsupported from '@salesforce/label/c.Media_Rejection_PICTURE_TYPE_UNSUPPORTED';
import rejectionRecordingTypeUnsupported from '@salesforce/label/c.Media_Rejection_RECORDING_TYPE_UNSUPPORTED';
import rejectionArchiveTypeUnsupported from '@salesforce/label/c.Media_Rejection_ARCHIVE_TYPE_UNSUPPORTED';
import rejectionRecordingTooLong from '@salesforce/label/c.Media_Rejection_RECORDING_TOO_LONG';
import rejectionArchiveTooLarge from '@salesforce/label/c.Media_Rejection_ARCHIVE_TOO_LARGE';
import rejectionFileTooLarge from '@salesforce/label/c.Media_Rejection_FILE_TOO_LARGE';
import rejectionTooManyPages from '@salesforce/label/c.Media_Rejection_TOO_MANY_PAGES';
import rejectionTooManyPixels from '@salesforce/label/c.Media_Rejection_TOO_MANY_PIXELS';
import rejectionMalwareFound from '@salesforce/label/c.Media_Rejection_MALWARE_FOUND';
import rejectionMalwareNotChecked from '@salesforce/label/c.Media_Rejection_MALWARE_NOT_CHECKED';
import rejectionFileUnreadable from '@salesforce/label/c.Media_Rejection_FILE_UNREADABLE';

/** Messages for why a file couldn't be read. */
export const rejectionLabels: Record<RejectionCode, string> = {
  FILE_EMPTY: rejectionFileEmpty,
  FILE_ENCRYPTED: rejectionFileEncrypted,
  FILE_CORRUPT: rejectionFileCorrupt,
  FILE_TYPE_UNSUPPORTED: rejectionFileTypeUnsupported,
  DOCUMENT_TYPE_UNSUPPORTED: rejectionDocumentTypeUnsupported,
  PICTURE_TYPE_UNSUPPORTED: rejectionPictureTypeUnsupported,
  RECORDING_TYPE_UNSUPPORTED: rejectionRecordingTypeUnsupported,
  ARCHIVE_TYPE_UNSUPPORTED: rejectionArchiveTypeUnsupported,
  RECORDING_TOO_LONG: rejectionRecordingTooLong,
  ARCHIVE_TOO_LARGE: rejectionArchiveTooLarge,
  FILE_TOO_LARGE: rejectionFileTooLarge,
  TOO_MANY_PAGES: rejectionTooManyPages,
  TOO_MANY_PIXELS: rejectionTooManyPixels,
  MALWARE_FOUND: rejectionMalwareFound,
  MALWARE_NOT_CHECKED: rejectionMalwareNotChecked,
  FILE_UNREADABLE: rejectionFileUnreadable,
};
