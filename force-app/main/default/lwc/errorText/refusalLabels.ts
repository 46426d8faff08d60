import type { RefusalCode } from '../../../../../aws-backend/contracts/problem.ts';
import refusalRequestInvalid from '@salesforce/label/c.Media_Refusal_REQUEST_INVALID';
import refusalNotAuthorized from '@salesforce/label/c.Media_Refusal_NOT_AUTHORIZED';
import refusalProofInvalid from '@salesforce/label/c.Media_Refusal_PROOF_INVALID';
import refusalProofReplayed from '@salesforce/label/c.Media_Refusal_PROOF_REPLAYED';
import refusalKeyMismatch from '@salesforce/label/c.Media_Refusal_KEY_MISMATCH';
import refusalSessionNotFound from '@salesforce/label/c.Media_Refusal_SESSION_NOT_FOUND';
import refusalSessionExpired from '@salesforce/label/c.Media_Refusal_SESSION_EXPIRED';
import refusalSessionNotTrusted from '@salesforce/label/c.Media_Refusal_SESSION_NOT_TRUSTED';
import refusalUserTypeNotSupported from '@salesforce/label/c.Media_Refusal_USER_TYPE_NOT_SUPPORTED';
import refusalNoViewAccess from '@salesforce/label/c.Media_Refusal_NO_VIEW_ACCESS';
import refusalNoEditAccess from '@salesforce/label/c.Media_Refusal_NO_EDIT_ACCESS';
import refusalNoDeleteAccess from '@salesforce/label/c.Media_Refusal_NO_DELETE_ACCESS';
import refusalUploadUnfinished from '@salesforce/label/c.Media_Refusal_UPLOAD_UNFINISHED';
import refusalNoUnredactedAccess from '@salesforce/label/c.Media_Refusal_NO_UNREDACTED_ACCESS';
import refusalMediaNotFound from '@salesforce/label/c.Media_Refusal_MEDIA_NOT_FOUND';
import refusalContentNotReady from '@salesforce/label/c.Media_Refusal_CONTENT_NOT_READY';
import refusalCopyNotMade from '@salesforce/label/c.Media_Refusal_COPY_NOT_MADE';
import refusalUploadNotFound from '@salesforce/label/c.Media_Refusal_UPLOAD_NOT_FOUND';
import refusalUploadExpired from '@salesforce/label/c.Media_Refusal_UPLOAD_EXPIRED';
import refusalContentNotThere from '@salesforce/label/c.Media_Refusal_CONTENT_NOT_THERE';
import refusalNotReadAgain from '@salesforce/label/c.Media_Refusal_NOT_READ_AGAIN';
import refusalReadingEnded from '@salesforce/label/c.Media_Refusal_READING_ENDED';
import refusalPartMissing from '@salesforce/label/c.Media_Refusal_PART_MISSING';
import refusalFileTooLarge from '@salesforce/label/c.Media_Refusal_FILE_TOO_LARGE';
import refusalTooManyTries from '@salesforce/label/c.Media_Refusal_TOO_MANY_TRIES';
import refusalStorageUnavailable from '@salesforce/label/c.Media_Refusal_STORAGE_UNAVAILABLE';
import refusalSalesforceUnavailable from '@salesforce/label/c.Media_Refusal_SALESFORCE_UNAVAILABLE';
import refusalInternal from '@salesforce/label/c.Media_Refusal_INTERNAL';

/** Messages for the broker's error codes. */
export const refusalLabels: Record<RefusalCode, string> = {
  REQUEST_INVALID: refusalRequestInvalid,
  NOT_AUTHORIZED: refusalNotAuthorized,
  PROOF_INVALID: refusalProofInvalid,
  PROOF_REPLAYED: refusalProofReplayed,
  KEY_MISMATCH: refusalKeyMismatch,
  SESSION_NOT_FOUND: refusalSessionNotFound,
  SESSION_EXPIRED: refusalSessionExpired,
  SESSION_NOT_TRUSTED: refusalSessionNotTrusted,
  USER_TYPE_NOT_SUPPORTED: refusalUserTypeNotSupported,
  NO_VIEW_ACCESS: refusalNoViewAccess,
  NO_EDIT_ACCESS: refusalNoEditAccess,
  NO_DELETE_ACCESS: refusalNoDeleteAccess,
  UPLOAD_UNFINISHED: refusalUploadUnfinished,
  NO_UNREDACTED_ACCESS: refusalNoUnredactedAccess,
  MEDIA_NOT_FOUND: refusalMediaNotFound,
  CONTENT_NOT_READY: refusalContentNotReady,
  COPY_NOT_MADE: refusalCopyNotMade,
  UPLOAD_NOT_FOUND: refusalUploadNotFound,
  UPLOAD_EXPIRED: refusalUploadExpired,
  CONTENT_NOT_THERE: refusalContentNotThere,
  NOT_READ_AGAIN: refusalNotReadAgain,
  READING_ENDED: refusalReadingEnded,
  PART_MISSING: refusalPartMissing,
  FILE_TOO_LARGE: refusalFileTooLarge,
  TOO_MANY_TRIES: refusalTooManyTries,
  STORAGE_UNAVAILABLE: refusalStorageUnavailable,
  SALESFORCE_UNAVAILABLE: refusalSalesforceUnavailable,
  INTERNAL: refusalInternal,
};
