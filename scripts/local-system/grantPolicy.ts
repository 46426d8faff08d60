import { markSuffixes } from '../../aws-backend/contracts/media.ts';
import type { PolicyStatement } from '../local-cloud/stackTypes.ts';

/** The least that the role of grants needs of the bucket that is uploaded to; each session narrows it to one record's folder. */
export const grantPolicy = (bucket: string): PolicyStatement[] => [
  {
    Effect: 'Allow',
    Action: ['s3:PutObject', 's3:GetObject', 's3:GetObjectAttributes', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    Resource: `arn:aws:s3:::${bucket}/media/*`,
  },
  { Effect: 'Allow', Action: 's3:ListBucketMultipartUploads', Resource: `arn:aws:s3:::${bucket}` },
];

/** What it needs of the bucket of results to leave marks there, and nothing of what was read. */
export const markPolicy = (bucket: string): PolicyStatement => ({
  Effect: 'Allow',
  Action: 's3:PutObject',
  Resource: Object.values(markSuffixes).map((suffix) => `arn:aws:s3:::${bucket}/insights/*${suffix}`),
});
