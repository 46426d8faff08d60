import { AwsError } from '../../identity/awsError.ts';
import { checksumHeader } from '../checksums.ts';
import { commit } from '../commit.ts';
import { checkWriteConditions } from '../conditions.ts';
import { bucketOf } from '../found.ts';
import { termsOf } from '../objectHeaders.ts';
import type { Operation } from '../operation.ts';
import { receiveBody } from '../receiveBody.ts';
import type { StoredObject } from '../storedObject.ts';

/** Maximum UTF-8 bytes of a key: docs.aws.amazon.com, "Naming Amazon S3 objects". */
const maxKeyBytes = 1024;

export const putObject: Operation = {
  method: 'PUT',
  level: 'object',
  actions: (request) => (request.header('x-amz-tagging') === undefined ? ['s3:PutObject'] : ['s3:PutObject', 's3:PutObjectTagging']),
  async run(request, context) {
    const { store } = context;
    bucketOf(request, context);
    if (Buffer.byteLength(request.key) > maxKeyBytes) throw new AwsError(400, 'KeyTooLongError', 'Your key is too long');
    const terms = termsOf(request);
    checkWriteConditions(request, store.objects.find(request.bucket, request.key));
    const { blob, md5, checksum } = await receiveBody(request, store.blobs);
    const object: StoredObject = {
      ...terms,
      key: request.key,
      blobs: [blob],
      sizeBytes: blob.sizeBytes,
      etag: md5,
      lastModified: new Date().toISOString(),
      checksum: { ...checksum, type: 'FULL_OBJECT' },
    };
    try {
      await commit(request, context, { object, eventName: 'ObjectCreated:Put' });
    } catch (error) {
      await store.blobs.remove([blob]);
      throw error;
    }
    return { headers: { etag: `"${md5}"`, [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' } };
  },
};
