/**
 * Services that functions call through PrivateLink, by their names in CDK's InterfaceVpcEndpointAwsService: the traffic stays in AWS's network. Each
 * costs by the hour. No function calls KMS, CloudWatch or X-Ray: the encrypting services use the keys, and Lambda itself sends logs and traces
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

/** Availability zones of a private network, each with an endpoint for every service, and the number of its NAT gateways. */
export const privateZones = 2;
export const privateNatGateways = 1;
