import {
  DeleteBucketLifecycleCommand,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3';
import { contractBucket, type S3Bench } from './s3Bench.ts';

/** A bucket stores its lifecycle rule for incomplete uploads. */
export const lifecyclePromises = ({ it, s3 }: S3Bench): void => {
  describe('a lifecycle rule for incomplete uploads', () => {
    const Bucket = contractBucket;
    const rule = {
      ...{ ID: 'unfinished', Filter: { Prefix: 'media/' }, Status: 'Enabled' as const },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    };
    const read = async () => s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket }));

    it('is stored, and gone after it is deleted', async () => {
      await s3().send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: [rule] } }));
      expect((await read()).Rules).toMatchObject([rule]);

      await s3().send(new DeleteBucketLifecycleCommand({ Bucket }));
      await expect(read()).rejects.toMatchObject({ name: 'NoSuchLifecycleConfiguration' });
    });

    it('needs at least a day', async () => {
      const Rules = [{ ...rule, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 0 } }];

      await expect(
        s3().send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } })),
      ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
    });
  });
};
