import { markSuffixes } from '../../aws-backend/contracts/media.ts';
import type { PolicyStatement } from '../local-cloud/stackTypes.ts';

/** The minimum permissions of the grant role on the uploads bucket. Each session restricts them to one record's folder. */
export const grantPolicy = (bucket: string): PolicyStatement[] => [
  {
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject', 's3:GetObjectAttributes', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    Resource: `arn:aws:s3:::${bucket}/media/*`,
  },
  { Effect: 'Allow', Action: 's3:ListBucketMultipartUploads', Resource: `arn:aws:s3:::${bucket}` },
];

/** The grant role's permission to write marker objects to the results bucket, but no results. */
export const markPolicy = (bucket: string): PolicyStatement => ({
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: Object.values(markSuffixes).map((suffix) => `arn:aws:s3:::${bucket}/insights/*${suffix}`),
});
