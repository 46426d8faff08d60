import type { StoredObject } from '../contracts/events/mediaEvents.ts';

/** A URL and the headers that must be sent with it. */
export interface Presigned {
  url: string;
  headers: Record<string, string>;
  expiresAt: Date;
}

/** The exact properties that one PUT must have. */
export interface PutTerms {
  object: StoredObject;
  contentType: string;
  sizeBytes: number;
  /** base64; absent if checksums are optional. */
  sha256?: string | undefined;
  /** Kept as object metadata. */
  fileName: string;
}

/** The exact properties that the PUT of one part must have. */
export interface PartTerms {
  object: StoredObject;
  /** S3's upload id. */
  uploadId: string;
  partNumber: number;
  sizeBytes: number;
  sha256?: string | undefined;
}

/** The user who requests a grant, and the folder that it is limited to. */
export interface GrantScope {
  userId: string;
  orgId: string;
  parentId: string;
}

/** What readers of an object may know about it. */
export interface ReadableHead {
  contentType: string;
  /** `x-amz-meta-*`, names in lower case without the prefix. */
  metadata: Record<string, string>;
}

/** Presigns single requests with credentials that permit nothing else. AWS: STS AssumeRole with a session policy, then SigV4. */
export interface UploadSigner {
  put(scope: GrantScope, terms: PutTerms): Promise<Presigned>;
  part(scope: GrantScope, terms: PartTerms): Promise<Presigned>;
  get(scope: GrantScope, object: StoredObject, fileName: string): Promise<Presigned>;
  /** Reads an object's metadata with the permissions of a grant; undefined if there is no object. */
  look(scope: GrantScope, object: StoredObject): Promise<ReadableHead | undefined>;
  /** Writes a marker, an empty object whose key carries the information. Rejects with `STORAGE_UNAVAILABLE` if a retry may succeed. */
  mark(scope: GrantScope, object: StoredObject): Promise<void>;
}
