import type { UploadsRequest, UploadsResponse } from '../../../../../aws-backend/contracts/http/uploads.ts';

/** Why a file was not sent, beyond what the broker and Salesforce say. */
export type UploadCode =
  'FILE_TOO_LARGE' | 'FILE_CHANGED' | 'RECORD_REFUSED' | 'CHECKSUM_MISMATCH' | 'STORAGE_REFUSED' | 'STORAGE_UNAVAILABLE' | 'UNEXPECTED';

/** Where one file stands. `refused`: trying again would not help; `failed`: it may. */
export type UploadState =
  | { name: 'waiting' | 'hashing' | 'sent' | 'cancelled' }
  | { name: 'sending'; sentBytes: number }
  | { name: 'refused' | 'failed'; code: string; detail?: string };

/** One file on its way, as it is shown. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** The record of this file, once there is one. */
  readonly mediaId?: string;
  readonly state: UploadState;
}

/** The records of files: `Media__c` through Lightning Data Service in a page, through the API elsewhere. */
export interface FileRecords {
  create(file: File): Promise<string>;
  /** A record that an earlier, broken attempt of this user left for the same file; it is answered once only. */
  takeUnfinished?(file: File): string | undefined;
}

/** What S3 said to a PUT; `errorCode` is the `Code` of its error document. */
export interface PutAnswer {
  status: number;
  errorCode?: string;
}

export interface PutRequest {
  url: string;
  headers: Record<string, string>;
  body: Blob;
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/** Sends one request; rejects where no answer came. */
export type Transport = (request: PutRequest) => Promise<PutAnswer>;

/** All the queue does to the world. */
export interface UploadPorts {
  parentId: string;
  records: FileRecords;
  broker: { uploads(request: UploadsRequest): Promise<UploadsResponse> };
  transport: Transport;
  /** base64 of the SHA-256 of a file's bytes. */
  digest: (file: Blob) => Promise<string>;
  onChange: (uploads: readonly Upload[]) => void;
  /** Waits that many milliseconds; given by tests. */
  wait?: (milliseconds: number) => Promise<void>;
}
