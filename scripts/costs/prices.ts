/** One list price. */
export interface Price {
  usd: number;
  /** What one price buys. */
  per: string;
  /** Where AWS publishes it. */
  source: string;
}

/** The day this table was written, from lists known by then; of them only Comprehend's was read again that day. Look before you rely on a figure. */
export const pricesAsOf = '2026-11-23';
/** US East (N. Virginia), on demand, first tier, without free tier, before tax. */
export const pricesRegion = 'us-east-1';

const price = (usd: number, per: string, page: string): Price => ({ usd, per, source: `https://aws.amazon.com/${page}/pricing/` });

/** List prices by what is bought. */
export const prices = {
  transcribeMinute: price(0.024, 'minute of sound', 'transcribe'),
  textractTablesFormsPage: price(0.065, 'page with tables and forms', 'textract'),
  rekognitionImageCall: price(0.001, 'picture and call', 'rekognition'),
  rekognitionVideoMinute: price(0.1, 'minute of video and call', 'rekognition'),
  comprehendUnit: price(0.000_1, '100 characters and call', 'comprehend'),
  bedrockInputThousandTokens: price(0.000_06, '1,000 tokens in (Amazon Nova Lite)', 'bedrock'),
  bedrockOutputThousandTokens: price(0.000_24, '1,000 tokens out (Amazon Nova Lite)', 'bedrock'),
  guardDutyScanGib: price(0.09, 'GiB scanned', 'guardduty'),
  guardDutyScanObject: price(0.000_215, 'object scanned', 'guardduty'),
  s3GibMonth: price(0.023, 'GiB and month', 's3'),
  s3Write: price(0.000_005, 'write request', 's3'),
  s3Read: price(0.000_000_4, 'read request', 's3'),
  lambdaRequest: price(0.000_000_2, 'call', 'lambda'),
  lambdaGibSecond: price(0.000_013_333_4, 'GiB-second on arm64', 'lambda'),
  snsPublish: price(0.000_000_5, 'message', 'sns'),
  sqsRequest: price(0.000_000_4, 'request', 'sqs'),
  httpApiRequest: price(0.000_001, 'request', 'api-gateway'),
  dynamoWrite: price(0.000_000_625, 'write', 'dynamodb'),
  kmsRequest: price(0.000_003, 'request', 'kms'),
  kmsKeyMonth: price(1, 'key and month', 'kms'),
  secretMonth: price(0.4, 'secret and month', 'secrets-manager'),
  alarmMetricMonth: price(0.1, 'metric of an alarm and month', 'cloudwatch'),
  dashboardMonth: price(3, 'dashboard and month', 'cloudwatch'),
  logGib: price(0.5, 'GiB of log', 'cloudwatch'),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
