import { AwsError } from '../identity/awsError.ts';
import { bucketArn, type S3Context } from './operation.ts';
import type { S3Request } from './s3Request.ts';
import type { Bucket, StoredObject, Upload } from './storedObject.ts';

export const bucketOf = (request: S3Request, { store }: S3Context): Bucket => {
  const bucket = store.buckets.find(request.bucket);
  if (bucket === undefined) throw new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: request.bucket });
  return bucket;
};

/** Finds an object. For callers who may not list the bucket, a missing key is a 403, because S3 doesn't reveal whether it exists. */
export const objectOf = (request: S3Request, context: S3Context): StoredObject => {
  bucketOf(request, context);
  const object = context.store.objects.find(request.bucket, request.key);
  if (object !== undefined) return object;
  if (!context.permits(request.principal, 's3:ListBucket', bucketArn(request.bucket)))
    throw new AwsError(403, 'AccessDenied', 'Access Denied');
  throw new AwsError(404, 'NoSuchKey', 'The specified key does not exist.', { Key: request.key });
};

export const uploadOf = (request: S3Request, context: S3Context): Upload => {
  bucketOf(request, context);
  const uploadId = request.query('uploadId') ?? '';
  const upload = context.store.uploads.find(request.bucket, request.key, uploadId);
  if (upload !== undefined) return upload;
  throw new AwsError(
    404,
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    {
      UploadId: uploadId,
    },
  );
};
