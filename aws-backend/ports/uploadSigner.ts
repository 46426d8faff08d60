import type { StoredObject } from '../contracts/events/mediaEvents.ts';

/** A URL and the headers that have to come with it. */
export interface Presigned {
  url: string;
  headers: Record<string, string>;
  expiresAt: Date;
}

/** What one PUT has to be, to the byte. */
export interface PutTerms {
  object: StoredObject;
  contentType: string;
  sizeBytes: number;
  /** base64; absent where checksums are optional. */
  sha256?: string | undefined;
  /** Kept as object metadata. */
  fileName: string;
}

/** What the PUT of one part has to be, to the byte. */
export interface PartTerms {
  object: StoredObject;
  /** S3's own name of the upload. */
  uploadId: string;
  partNumber: number;
  sizeBytes: number;
  sha256?: string | undefined;
}

/** Who asks, and the folder that the answer may reach at most. */
export interface GrantScope {
  userId: string;
  orgId: string;
  parentId: string;
}

/** What is told of an object to those who may read it. */
export interface ReadableHead {
  contentType: string;
  /** `x-amz-meta-*`, names in lower case without the prefix. */
  metadata: Record<string, string>;
}

/** Signs single requests with credentials that can do nothing else. AWS: STS AssumeRole with a session policy, then SigV4. */
export interface UploadSigner {
  put(scope: GrantScope, terms: PutTerms): Promise<Presigned>;
  part(scope: GrantScope, terms: PartTerms): Promise<Presigned>;
  get(scope: GrantScope, object: StoredObject, fileName: string): Promise<Presigned>;
  /** Looks at an object with the rights of a grant; undefined where there is none. */
  look(scope: GrantScope, object: StoredObject): Promise<ReadableHead | undefined>;
  /** Leaves a mark, an empty object that says something of a file by its name. Rejects with `STORAGE_UNAVAILABLE` where the same call may succeed later. */
  mark(scope: GrantScope, object: StoredObject): Promise<void>;
}
