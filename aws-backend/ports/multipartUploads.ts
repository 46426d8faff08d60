import type { StoredObject } from '../contracts/events/mediaEvents.ts';
import type { StoredPart } from '../contracts/http/uploads.ts';
import type { GrantScope } from './uploadSigner.ts';

/** One upload in parts that was begun. */
export interface MultipartUpload {
  object: StoredObject;
  uploadId: string;
}

/** What an object that is made of parts is to be. */
export interface ObjectTerms {
  object: StoredObject;
  contentType: string;
  /** Kept as object metadata. */
  fileName: string;
}

/** A part as its sender names it. */
export type NamedPart = Pick<StoredPart, 'partNumber' | 'etag' | 'sha256'>;

/** An object that is there. */
export interface WholeObject {
  sizeBytes: number;
  /** As the storage computed it; of parts: base64 SHA-256 of their checksums, a hyphen, and how many. */
  checksum?: string | undefined;
}

/** `ended`: there is no such upload any more. `exists`: the key holds an object already, which stays. */
export type Completion = 'completed' | 'partMissing' | 'ended' | 'exists';

/**
 * Uploads in parts, as far as the broker itself handles them; what it may reach is narrowed to the scope's folder.
 * Rejects with `STORAGE_UNAVAILABLE` where the same call may succeed later. AWS: S3 multipart uploads.
 */
export interface MultipartUploads {
  /** Names of the uploads of an object that nobody completed or aborted, the oldest first. */
  unfinished(scope: GrantScope, object: StoredObject): Promise<string[]>;
  /** Begins an upload whose parts carry SHA-256 checksums; answers its name. */
  begin(scope: GrantScope, terms: ObjectTerms): Promise<string>;
  isUnfinished(scope: GrantScope, upload: MultipartUpload): Promise<boolean>;
  /** All parts that arrived, in order; undefined where there is no such upload. */
  storedParts(scope: GrantScope, upload: MultipartUpload): Promise<StoredPart[] | undefined>;
  /** Makes the object of these parts, unless the key holds one already. */
  complete(scope: GrantScope, upload: MultipartUpload, parts: readonly NamedPart[]): Promise<Completion>;
  /** Forgets an upload and its parts; one that is gone already is no failure. */
  abort(scope: GrantScope, upload: MultipartUpload): Promise<void>;
  find(scope: GrantScope, object: StoredObject): Promise<WholeObject | undefined>;
  /** The parts that an object was made of, with their checksums and without ETags; none for an object that was sent whole. */
  partsOf(scope: GrantScope, object: StoredObject): Promise<StoredPart[]>;
}
