import type { Permits } from '../identity/authorize.ts';
import type { EventTeller } from './notifications.ts';
import type { S3Request, S3Response } from './s3Request.ts';
import type { Store } from './store.ts';

/** The dependencies of operations. */
export interface S3Context {
  store: Store;
  permits: Permits;
  tell: EventTeller;
  now: () => Date;
}

/** An S3 operation: which requests it handles, the permissions it needs, and its implementation. */
export interface Operation {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  level: 'service' | 'bucket' | 'object';
  /** Query parameters that distinguish it from other operations, such as `uploadId`. */
  selectors?: readonly string[];
  /** Other query parameters it supports. */
  parameters?: readonly string[];
  /** The IAM actions it needs; some headers require a second one. */
  actions(request: S3Request): readonly string[];
  run(request: S3Request, context: S3Context): Promise<S3Response> | S3Response;
}

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;
