import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { unfinishedUploadDays } from '../../contracts/limits.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { removalOf } from './removal.ts';

export interface MediaBucketProps {
  stage: Stage;
  key: Key;
  accessLogs: Bucket;
  /** Days until an object is deleted; null keeps it. */
  keptDays: number | null;
  /** The methods that the org's pages may use with presigned URLs (CORS). */
  methods: ('GET' | 'HEAD' | 'PUT')[];
}

/** A bucket for user content: encrypted with our key, versioned, no public access, TLS only. */
export const mediaBucket = (scope: Construct, id: string, { stage, key, accessLogs, keptDays, methods }: MediaBucketProps): Bucket => {
  const removalPolicy = removalOf(stage).policy;
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    // CDK's class and interface differ in where they allow `undefined`.
    serverAccessLogsBucket: accessLogs as IBucket,
    serverAccessLogsPrefix: `${id.toLowerCase()}/`,
    removalPolicy,
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(unfinishedUploadDays),
        noncurrentVersionExpiration: Duration.days(stage.retention.noncurrentDays),
        ...(keptDays === null ? { expiredObjectDeleteMarker: true } : { expiration: Duration.days(keptDays) }),
      },
    ],
    cors: [
      {
        allowedOrigins: stage.salesforce.pageOrigins,
        allowedMethods: methods.map((method) => HttpMethods[method]),
        allowedHeaders: ['content-type', 'if-none-match', 'x-amz-*'],
        exposedHeaders: ['ETag', 'x-amz-checksum-sha256', 'x-amz-version-id'],
        maxAge: 3_000,
      },
    ],
  });
  // The policy that blocks plain HTTP and files with a threat is retained along with the bucket.
  bucket.policy?.applyRemovalPolicy(removalPolicy);
  acknowledge(bucket, {
    'HIPAA.Security-S3BucketReplicationEnabled':
      'Replication to another region is left to those responsible for data residency; versioning protects from mistakes.',
  });
  return bucket;
};
