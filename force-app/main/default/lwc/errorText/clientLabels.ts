import type { BrokerClientCode } from 'c/brokerClient';
import type { UploadCode } from 'c/uploadQueue';
import type { RefusalCode } from '../../../../../aws-backend/contracts/problem.ts';
import clientBrokerNotConfigured from '@salesforce/label/c.Media_Client_BROKER_NOT_CONFIGURED';
import clientBrokerUnreachable from '@salesforce/label/c.Media_Client_BROKER_UNREACHABLE';
import clientBrokerUnavailable from '@salesforce/label/c.Media_Client_BROKER_UNAVAILABLE';
import clientSessionRefused from '@salesforce/label/c.Media_Client_SESSION_REFUSED';
import clientBrowserUnsupported from '@salesforce/label/c.Media_Client_BROWSER_UNSUPPORTED';
import clientFileChanged from '@salesforce/label/c.Media_Client_FILE_CHANGED';
import clientFileRemoved from '@salesforce/label/c.Media_Client_FILE_REMOVED';
import clientRecordRefused from '@salesforce/label/c.Media_Client_RECORD_REFUSED';
import clientChecksumMismatch from '@salesforce/label/c.Media_Client_CHECKSUM_MISMATCH';
import clientStorageRefused from '@salesforce/label/c.Media_Client_STORAGE_REFUSED';
import clientUnexpected from '@salesforce/label/c.Media_Client_UNEXPECTED';

/** Messages for errors of the page itself. */
export const clientLabels: Record<BrokerClientCode | Exclude<UploadCode, RefusalCode>, string> = {
  BROKER_NOT_CONFIGURED: clientBrokerNotConfigured,
  BROKER_UNREACHABLE: clientBrokerUnreachable,
  BROKER_UNAVAILABLE: clientBrokerUnavailable,
  SESSION_REFUSED: clientSessionRefused,
  BROWSER_UNSUPPORTED: clientBrowserUnsupported,
  FILE_CHANGED: clientFileChanged,
  FILE_REMOVED: clientFileRemoved,
  RECORD_REFUSED: clientRecordRefused,
  CHECKSUM_MISMATCH: clientChecksumMismatch,
  STORAGE_REFUSED: clientStorageRefused,
  UNEXPECTED: clientUnexpected,
};
