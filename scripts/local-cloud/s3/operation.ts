import type { Permits } from '../identity/authorize.ts';
import type { EventTeller } from './notifications.ts';
import type { S3Request, S3Response } from './s3Request.ts';
import type { Store } from './store.ts';

/** What operations work with. */
export interface S3Context {
  store: Store;
  permits: Permits;
  tell: EventTeller;
  now: () => Date;
}

/** One thing S3 can do: which requests ask for it, which permission it takes, and what it does. */
export interface Operation {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  level: 'service' | 'bucket' | 'object';
  /** Query parameters that tell it from others, as `uploadId`. */
  selectors?: readonly string[];
  /** Further query parameters it understands. */
  parameters?: readonly string[];
  /** IAM action; a second one where a header asks for more. */
  actions(request: S3Request): readonly string[];
  run(request: S3Request, context: S3Context): Promise<S3Response> | S3Response;
}

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;
