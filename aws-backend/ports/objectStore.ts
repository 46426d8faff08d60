import type { Readable } from 'node:stream';
import type { StoredObject } from '../contracts/events/mediaEvents.ts';

/** The metadata of an S3 object, without its content. */
export interface ObjectHead {
  sizeBytes: number;
  contentType: string;
  /** `x-amz-meta-*`, names in lower case without the prefix. */
  metadata: Record<string, string>;
  /** SHA-256 as computed by the store, in base64; of a multipart upload: of its parts' checksums, a hyphen, and the number of parts. */
  checksum?: string | undefined;
}

/** An object as returned by a listing. */
export interface ListedObject {
  key: string;
  modifiedAt: Date;
}

/** Stores files and results. AWS: Amazon S3. Objects are never modified in place. */
export interface ObjectStore {
  /** Undefined if there is no such object. */
  head(object: StoredObject): Promise<ObjectHead | undefined>;
  /** Reads bytes `from` to `to`, both inclusive and counted from 0; the whole object without `range`. */
  read(object: StoredObject, range?: { from: number; to: number }): Promise<Readable>;
  /** `metadata` is returned by `head`; names in lower case. */
  write(object: StoredObject, body: string | Uint8Array, contentType: string, metadata?: Record<string, string>): Promise<void>;
}

/** A store that can list its objects. */
export interface ListingObjectStore extends ObjectStore {
  /** All objects whose keys start with the prefix, in key order. */
  list(place: { bucket: string; prefix: string }): AsyncIterable<ListedObject>;
}
