/**
 * What CDK does in today's way only when asked. Access logs come by a bucket policy: their bucket then needs no access control lists, which many
 * organizations forbid (docs.aws.amazon.com/AmazonS3, "Enabling Amazon S3 server access logging"). And a template that CloudFormation would refuse
 * fails here.
 */
export const cdkFlags = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};
