/**
 * CDK feature flags. Access logs are granted by a bucket policy: their bucket then needs no access control lists, which many
 * organizations forbid (docs.aws.amazon.com/AmazonS3, "Enabling Amazon S3 server access logging"). And templates that
 * CloudFormation would reject fail at synthesis.
 */
export const cdkFlags = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};
