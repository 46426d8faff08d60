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
  sha256: string;
  /** Kept as object metadata. */
  fileName: string;
}

/** Who asks, and the folder that the answer may reach at most. */
export interface GrantScope {
  userId: string;
  orgId: string;
  parentId: string;
}

/** Signs single requests with credentials that can do nothing else. AWS: STS AssumeRole with a session policy, then SigV4. */
export interface UploadSigner {
  put(scope: GrantScope, terms: PutTerms): Promise<Presigned>;
  get(scope: GrantScope, object: StoredObject, fileName: string): Promise<Presigned>;
}
