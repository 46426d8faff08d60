import { z } from 'zod';
import { accountId, region } from '../../account.ts';
import { AwsError } from '../../identity/awsError.ts';
import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

const CreateDocument = z.strictObject({
  CreateBucketConfiguration: one(z.strictObject({ LocationConstraint: one(z.string()) })),
});

const checkName = (name: string): void => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..') || /^\d+\.\d+\.\d+\.\d+$/.test(name))
    throw new AwsError(400, 'InvalidBucketName', 'The specified bucket is not valid.', { BucketName: name });
};

const createBucket: Operation = {
  method: 'PUT',
  level: 'bucket',
  actions: () => ['s3:CreateBucket'],
  async run(request, { store }) {
    checkName(request.bucket);
    const text = await readText(request);
    const place = text === '' ? 'us-east-1' : parseXml(CreateDocument, text).CreateBucketConfiguration.LocationConstraint;
    if (place !== region)
      throw new AwsError(
        400,
        'IllegalLocationConstraintException',
        `The ${place} location constraint is incompatible for the region specific endpoint this request was sent to.`,
      );
    if (store.buckets.find(request.bucket) !== undefined)
      throw new AwsError(
        409,
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        { BucketName: request.bucket },
      );
    store.buckets.create(request.bucket);
    return { headers: { location: `/${request.bucket}` } };
  },
};

const headBucket: Operation = {
  method: 'HEAD',
  level: 'bucket',
  actions: () => ['s3:ListBucket'],
  run(request, context) {
    bucketOf(request, context);
    return { headers: { 'x-amz-bucket-region': region } };
  },
};

const deleteBucket: Operation = {
  method: 'DELETE',
  level: 'bucket',
  actions: () => ['s3:DeleteBucket'],
  run(request, context) {
    const { store } = context;
    bucketOf(request, context);
    if (!store.objects.isEmpty(request.bucket) || store.uploads.list(request.bucket).length > 0)
      throw new AwsError(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty', { BucketName: request.bucket });
    store.buckets.delete(request.bucket);
    return { status: 204 };
  },
};

const listBuckets: Operation = {
  method: 'GET',
  level: 'service',
  actions: () => ['s3:ListAllMyBuckets'],
  run(_request, { store }) {
    const Bucket = store.buckets.list().map(({ name, createdAt }) => ({ Name: name, CreationDate: createdAt }));
    return {
      body: writeXml('ListAllMyBucketsResult', { Owner: { ID: accountId, DisplayName: 'local' }, Buckets: { Bucket } }, s3Namespace),
    };
  },
};

export const bucketOperations: Operation[] = [createBucket, headBucket, deleteBucket, listBuckets];
