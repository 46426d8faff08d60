import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { removalOf } from './removal.ts';

/** Receives S3 server access logs: ids and addresses, no content. */
export const logsBucket = (scope: Construct, id: string, stage: Stage): Bucket => {
  const removalPolicy = removalOf(stage).policy;
  const bucket = new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    versioned: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy,
    lifecycleRules: [{ expiration: Duration.days(stage.retention.logDays), noncurrentVersionExpiration: Duration.days(7) }],
  });
  bucket.policy?.applyRemovalPolicy(removalPolicy);
  acknowledge(bucket, {
    'AwsSolutions-S1': 'This bucket receives the access logs; logging access to it would create an endless loop.',
    'HIPAA.Security-S3BucketLoggingEnabled': 'This bucket receives the access logs; logging access to it would create an endless loop.',
    'HIPAA.Security-S3DefaultEncryptionKMS': 'S3 delivers access logs only to buckets with its own encryption keys.',
    'HIPAA.Security-S3BucketReplicationEnabled': 'Replication to another region is left to those responsible for data residency.',
  });
  return bucket;
};
