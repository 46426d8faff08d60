import type { Operation } from '../operation.ts';
import { bucketCorsOperations } from './bucketCors.ts';
import { bucketLifecycleOperations } from './bucketLifecycle.ts';
import { bucketNotificationOperations } from './bucketNotification.ts';
import { bucketOperations } from './buckets.ts';
import { completeUpload } from './completeUpload.ts';
import { deleteObject, deleteObjects } from './deleteObjects.ts';
import { getObject, headObject } from './getObject.ts';
import { listObjects } from './listObjects.ts';
import { listUploads } from './listUploads.ts';
import { listVersions } from './listVersions.ts';
import { multipartOperations } from './multipart.ts';
import { getObjectAttributes } from './objectAttributes.ts';
import { objectTaggingOperations } from './objectTagging.ts';
import { putObject } from './putObject.ts';

/** All operations that this S3 supports. */
export const operations: readonly Operation[] = [
  ...bucketOperations,
  ...bucketCorsOperations,
  ...bucketLifecycleOperations,
  ...bucketNotificationOperations,
  ...multipartOperations,
  ...objectTaggingOperations,
  completeUpload,
  deleteObject,
  deleteObjects,
  getObject,
  getObjectAttributes,
  headObject,
  listObjects,
  listUploads,
  listVersions,
  putObject,
];
