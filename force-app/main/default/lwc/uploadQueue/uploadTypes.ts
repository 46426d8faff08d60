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

/** Why a file was not sent, beyond what the broker and Salesforce say. */
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
 * Where one file stands. `duplicate`: the record has a file of the same content, or will have it (then
 * without an id as yet), and the user decides. `finishing`: every byte has
 * left, S3's word is awaited. `refused`: trying again would not help; `failed`: it may. `isRetrying`: what is
 * needed next has failed already, and is being tried again.
 */
export type UploadState =
  | { name: 'waiting' | 'finishing'; isRetrying?: true }
  | { name: 'hashing' | 'sent' | 'cancelled' }
  | { name: 'duplicate'; mediaId?: string }
  | { name: 'sending'; sentBytes: number; bytesPerSecond: number; isRetrying?: true }
  | { name: 'waitingForNetwork' | 'paused'; sentBytes: number }
  | { name: 'refused' | 'failed'; code: string; detail?: string };

/** One file on its way, as it is shown. Never changes: another state is another object. */
export interface Upload {
  readonly id: string;
  /** As its record names it: the same name twice on a record becomes `name (2).pdf`. */
  readonly fileName: string;
  /** Where the file lay in a dropped folder, its name included. */
  readonly relativePath?: string;
  readonly sizeBytes: number;
  /** The record of this file, once there is one. */
  readonly mediaId?: string;
  readonly state: UploadState;
}

/** All files of the queue together, but for those that were cancelled. */
export interface UploadTotals {
  readonly fileCount: number;
  readonly sentCount: number;
  /** Refused or failed. */
  readonly wrongCount: number;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly bytesPerSecond: number;
  /** Until the rest is there at the present rate; absent where nothing moves. */
  readonly remainingSeconds?: number;
}

/** A file as a page hands it over; one out of a dropped folder says where in it. */
export type UploadSource = File & { readonly relativePath?: string };

/** What a file's record is to be called. */
export interface RecordName {
  fileName: string;
  relativePath?: string;
}

/** The records of files: `Media__c` through Lightning Data Service in a page, through the API elsewhere. */
export interface FileRecords {
  create(file: File, named: RecordName): Promise<string>;
  /** A record that an earlier, broken attempt of this user left for the same file, and that is not another file's of this queue. */
  takeUnfinished?(file: File, isTaken: (mediaId: string) => boolean): string | undefined;
  /** The record that a call to create one made all the same, though nobody answered it, and that is not another file's of this queue. */
  findMade?(file: File, named: RecordName, isTaken: (mediaId: string) => boolean): Promise<string | undefined>;
  /** Reads again what the record has, whatever comes of it. */
  reread?(): Promise<void>;
  /** The relative paths, or else names, of files the record has already. */
  takenNames?(): readonly string[];
  /** Whether a file that arrived was deleted since. */
  isDeleted?(mediaId: string): boolean;
}

/** A file the record has already; `checksum` is S3's, as `Media__c` keeps it. */
export interface StoredFile {
  mediaId: string;
  checksum: string;
}

/** What S3 said to a PUT. */
export interface PutAnswer {
  status: number;
  /** The `Code` of its error document. */
  errorCode?: string;
  /** Its `Retry-After`. */
  retryAfterSeconds?: number;
  /** Its `ETag`, where it could be read. */
  etag?: string;
}

export interface PutRequest {
  url: string;
  headers: Record<string, string>;
  body: Blob;
  onProgress: (sentBytes: number) => void;
  signal: StopSignal;
}

/** Sends one request; rejects where no answer came. */
export type Transport = (request: PutRequest) => Promise<PutAnswer>;

/** The broker's calls for uploads. */
export interface UploadBroker {
  /** Called when files are added: while they are read is time to get a token. */
  prepare?(): void;
  uploads(request: UploadsRequest): Promise<UploadsResponse>;
  parts(mediaId: string, request: PartsRequest): Promise<PartsResponse>;
  complete(mediaId: string, request: CompleteRequest): Promise<CompleteResponse>;
  abort(mediaId: string, parentId: string): Promise<AbortResponse>;
  /** What the storage has of a file that was begun earlier. */
  storedParts?(mediaId: string, parentId: string): Promise<Pick<StoredPartsResponse, 'arrived'>>;
}

/** Whether this computer has a network at all; `onChange` answers how to stop listening. */
export interface OnlinePort {
  isOnline(): boolean;
  onChange(listener: () => void): () => void;
}

/** Runs something after that many milliseconds; answers how to call it off. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** All the queue does to the world. What has a default is given by tests. */
export interface UploadPorts {
  parentId: string;
  records: FileRecords;
  broker: UploadBroker;
  transport: Transport;
  /** base64 of the SHA-256 of a file's bytes. */
  digest: (bytes: Blob) => Promise<string>;
  /** `none` only where the broker takes files without checksums. Default `required`. */
  checksums?: 'required' | 'none';
  /** The files of the record that have exactly this size; a promise only where somebody has to be asked. */
  findStored?: (sizeBytes: number) => readonly StoredFile[] | Promise<readonly StoredFile[]>;
  /** Told of every change, at most once per turn and, where there are many files, once in 50 ms. */
  onChange: (uploads: readonly Upload[], totals: UploadTotals) => void;
  online?: OnlinePort;
  /** What is known of the link, in bytes per second, instead of what the queue measures. */
  link?: () => number | undefined;
  /** Whether the browser takes the line for slow: counts until the queue has measured it. */
  looksSlow?: () => boolean;
  /** Pauses between attempts. */
  wait?: (milliseconds: number) => Promise<void>;
  /** Bounds how long something may take, and how often `onChange` is called. */
  timer?: Timer;
  /** Milliseconds since 1970. */
  now?: () => number;
}
