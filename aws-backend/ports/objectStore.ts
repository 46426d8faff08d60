import type { Readable } from 'node:stream';
import type { StoredObject } from '../contracts/events/mediaEvents.ts';

/** What S3 tells of an object without its content. */
export interface ObjectHead {
  sizeBytes: number;
  contentType: string;
  /** `x-amz-meta-*`, names in lower case without the prefix. */
  metadata: Record<string, string>;
  /** SHA-256 as the store computed it, in base64; of parts: of their checksums, a hyphen, and how many. */
  checksum?: string | undefined;
}

/** An object as a list names it. */
export interface ListedObject {
  key: string;
  modifiedAt: Date;
}

/** Where files and results lie. AWS: Amazon S3. Objects are never changed in place. */
export interface ObjectStore {
  /** Undefined where there is none. */
  head(object: StoredObject): Promise<ObjectHead | undefined>;
  /** Bytes `from` to `to`, both included and counted from 0; all of them without. */
  read(object: StoredObject, range?: { from: number; to: number }): Promise<Readable>;
  /** `metadata`: what `head` answers of it; names in lower case. */
  write(object: StoredObject, body: string | Uint8Array, contentType: string, metadata?: Record<string, string>): Promise<void>;
}

/** A store that also tells what lies in it. */
export interface ListingObjectStore extends ObjectStore {
  /** All objects whose keys begin with the prefix, in the order of their keys. */
  list(place: { bucket: string; prefix: string }): AsyncIterable<ListedObject>;
}
