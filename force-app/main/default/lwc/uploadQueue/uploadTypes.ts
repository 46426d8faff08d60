import type {
  AbortResponse,
  CompleteRequest,
  CompleteResponse,
  PartsRequest,
  PartsResponse,
  StoredPartsResponse,
  UploadsRequest,
  UploadsResponse,
} from '../../../../../aws-backend/contracts/http/uploads.ts';
import type { StopSignal } from './stopSignal.ts';

/** Why a file wasn't sent, in addition to the codes of broker and Salesforce. */
export type UploadCode =
  | 'FILE_TOO_LARGE'
  | 'FILE_CHANGED'
  | 'FILE_REMOVED'
  | 'RECORD_REFUSED'
  | 'CHECKSUM_MISMATCH'
  | 'STORAGE_REFUSED'
  | 'STORAGE_UNAVAILABLE'
  | 'UPLOAD_NOT_FOUND'
  | 'UNEXPECTED';

/**
 * The state of one file. `duplicate`: the record has, or will have, a file with the same content (in the latter case without an id yet),
 * and the user decides. `finishing`: all bytes were sent, and S3's confirmation is pending. `refused`: a retry wouldn't help; `failed`: it
 * may. `isRetrying`: the next step has already failed and is being retried.
 */
export type UploadState =
  | { name: 'waiting' | 'finishing'; isRetrying?: true }
  | { name: 'hashing' | 'sent' | 'cancelled' }
  | { name: 'duplicate'; mediaId?: string }
  | { name: 'sending'; sentBytes: number; bytesPerSecond: number; isRetrying?: true }
  | { name: 'waitingForNetwork' | 'paused'; sentBytes: number }
  | { name: 'refused' | 'failed'; code: string; detail?: string };

/** One file as displayed. Immutable: every change creates a new object. */
export interface Upload {
  readonly id: string;
  /** The name on its record: a second file of the same name on a record becomes `name (2).pdf`. */
  readonly fileName: string;
  /** The file's path in a dropped folder, including its name. */
  readonly relativePath?: string;
  readonly sizeBytes: number;
  /** The file's record, once there is one. */
  readonly mediaId?: string;
  readonly state: UploadState;
}

/** Totals over all files of the queue except cancelled ones. */
export interface UploadTotals {
  readonly fileCount: number;
  readonly sentCount: number;
  /** Refused or failed. */
  readonly wrongCount: number;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly bytesPerSecond: number;
  /** Time remaining at the current rate; absent if nothing is moving. */
  readonly remainingSeconds?: number;
}

/** A file as passed by a page; a file from a dropped folder carries its path. */
export type UploadSource = File & { readonly relativePath?: string };

/** The name for a file's record. */
export interface RecordName {
  fileName: string;
  relativePath?: string;
}

/** The records of files: `Media__c` through Lightning Data Service in a page, through the API elsewhere. */
export interface FileRecords {
  create(file: File, named: RecordName): Promise<string>;
  /** A record that an earlier, broken attempt of this user left for the same file and that no other file of this queue uses. */
  takeUnfinished?(file: File, isTaken: (mediaId: string) => boolean): string | undefined;
  /** The record that a create call made although its response was lost, and that no other file of this queue uses. */
  findMade?(file: File, named: RecordName, isTaken: (mediaId: string) => boolean): Promise<string | undefined>;
  /** Reloads the record's files; never rejects. */
  reread?(): Promise<void>;
  /** The relative paths, or else names, of the record's existing files. */
  takenNames?(): readonly string[];
  /** Whether a file that arrived has been deleted since. */
  isDeleted?(mediaId: string): boolean;
}

/** A file that the record already has; `checksum` is S3's, as stored in `Media__c`. */
export interface StoredFile {
  mediaId: string;
  checksum: string;
}

/** S3's response to a PUT. */
export interface PutAnswer {
  status: number;
  /** The `Code` in its error document. */
  errorCode?: string;
  /** Its `Retry-After`. */
  retryAfterSeconds?: number;
  /** Its `ETag`, if readable. */
  etag?: string;
}

export interface PutRequest {
  url: string;
  headers: Record<string, string>;
  body: Blob;
  onProgress: (sentBytes: number) => void;
  signal: StopSignal;
}

/** Sends one request; rejects if there was no response. */
export type Transport = (request: PutRequest) => Promise<PutAnswer>;

/** The broker's calls for uploads. */
export interface UploadBroker {
  /** Called when files are added, so that a token is requested while they are read. */
  prepare?(): void;
  uploads(request: UploadsRequest): Promise<UploadsResponse>;
  parts(mediaId: string, request: PartsRequest): Promise<PartsResponse>;
  complete(mediaId: string, request: CompleteRequest): Promise<CompleteResponse>;
  abort(mediaId: string, parentId: string): Promise<AbortResponse>;
  /** What S3 holds of an upload started earlier. */
  storedParts?(mediaId: string, parentId: string): Promise<Pick<StoredPartsResponse, 'arrived'>>;
}

/** Whether this computer is online at all; `onChange` returns a function that stops listening. */
export interface OnlinePort {
  isOnline(): boolean;
  onChange(listener: () => void): () => void;
}

/** Runs a function after that many milliseconds; returns a function that cancels it. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** All side effects of the queue. Ports with a default are replaced only in tests. */
export interface UploadPorts {
  parentId: string;
  records: FileRecords;
  broker: UploadBroker;
  transport: Transport;
  /** base64 of the SHA-256 of a file's bytes. */
  digest: (bytes: Blob) => Promise<string>;
  /** `none` only if the broker accepts files without checksums. Default `required`. */
  checksums?: 'required' | 'none';
  /** The record's files with exactly this size; a promise only if they must be requested. */
  findStored?: (sizeBytes: number) => readonly StoredFile[] | Promise<readonly StoredFile[]>;
  /** Called on every change, at most once per turn and, with many files, once per 50 ms. */
  onChange: (uploads: readonly Upload[], totals: UploadTotals) => void;
  online?: OnlinePort;
  /** The known link speed in bytes per second, instead of the queue's own measurement. */
  link?: () => number | undefined;
  /** Whether the browser considers the link slow; used until the queue has measured it. */
  looksSlow?: () => boolean;
  /** Pauses between attempts. */
  wait?: (milliseconds: number) => Promise<void>;
  /** Limits the duration of requests, and the frequency of `onChange`. */
  timer?: Timer;
  /** Milliseconds since 1970. */
  now?: () => number;
}
