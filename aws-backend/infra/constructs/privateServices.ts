/**
 * What functions call by PrivateLink, as CDK's InterfaceVpcEndpointAwsService names it: nothing of it leaves AWS's network. Each costs by the hour, and
 * no function calls KMS, CloudWatch or X-Ray: keys are used by the services that encrypt, and Lambda itself sends logs and traces
 * (docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html and services-xray.html).
 */
export const privateServices = {
  Sns: 'SNS',
  Sqs: 'SQS',
  Sts: 'STS',
  Secrets: 'SECRETS_MANAGER',
  Textract: 'TEXTRACT',
  Transcribe: 'TRANSCRIBE',
  Rekognition: 'REKOGNITION',
  Comprehend: 'COMPREHEND',
  Bedrock: 'BEDROCK_RUNTIME',
} as const;

/** Availability zones that a private network spans, each with an endpoint of every service, and its ways out. */
export const privateZones = 2;
export const privateNatGateways = 1;
