import type { StoredObject } from '../contracts/events/mediaEvents.ts';
import type { StoredPart } from '../contracts/http/uploads.ts';
import type { GrantScope } from './uploadSigner.ts';

/** A multipart upload that was started. */
export interface MultipartUpload {
  object: StoredObject;
  uploadId: string;
}

/** The object that a multipart upload creates. */
export interface ObjectTerms {
  object: StoredObject;
  contentType: string;
  /** Kept as object metadata. */
  fileName: string;
}

/** A part as its uploader identifies it. */
export type NamedPart = Pick<StoredPart, 'partNumber' | 'etag' | 'sha256'>;

/** A completed object. */
export interface WholeObject {
  sizeBytes: number;
  /** As computed by S3; of a multipart upload: base64 SHA-256 of the parts' checksums, a hyphen, and the number of parts. */
  checksum?: string | undefined;
}

/** `ended`: the upload no longer exists. `exists`: the key already holds an object, which is kept. */
export type Completion = 'completed' | 'partMissing' | 'ended' | 'exists';

/**
 * The broker's own operations on multipart uploads; access is narrowed to the scope's folder. Rejects with `STORAGE_UNAVAILABLE` if a retry
 * may succeed. AWS: S3 multipart uploads.
 */
export interface MultipartUploads {
  /** Upload ids of an object's uploads that were neither completed nor aborted, oldest first. */
  unfinished(scope: GrantScope, object: StoredObject): Promise<string[]>;
  /** Starts an upload whose parts carry SHA-256 checksums; returns its upload id. */
  begin(scope: GrantScope, terms: ObjectTerms): Promise<string>;
  isUnfinished(scope: GrantScope, upload: MultipartUpload): Promise<boolean>;
  /** All parts that arrived, in order; undefined if there is no such upload. */
  storedParts(scope: GrantScope, upload: MultipartUpload): Promise<StoredPart[] | undefined>;
  /** Creates the object from these parts, unless the key already holds one. */
  complete(scope: GrantScope, upload: MultipartUpload, parts: readonly NamedPart[]): Promise<Completion>;
  /** Aborts an upload and deletes its parts; does nothing if it is already gone. */
  abort(scope: GrantScope, upload: MultipartUpload): Promise<void>;
  find(scope: GrantScope, object: StoredObject): Promise<WholeObject | undefined>;
  /** The parts of a multipart object, with checksums but without ETags; empty for an object that was sent with one PUT. */
  partsOf(scope: GrantScope, object: StoredObject): Promise<StoredPart[]>;
}
