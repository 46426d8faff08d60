/** What functions call by PrivateLink, as CDK's InterfaceVpcEndpointAwsService names it: nothing of it leaves AWS's network. */
export const privateServices = {
  Sns: 'SNS',
  Sqs: 'SQS',
  Sts: 'STS',
  Kms: 'KMS',
  Secrets: 'SECRETS_MANAGER',
  Logs: 'CLOUDWATCH_LOGS',
  XRay: 'XRAY',
  Textract: 'TEXTRACT',
  Transcribe: 'TRANSCRIBE',
  Rekognition: 'REKOGNITION',
  Comprehend: 'COMPREHEND',
  Bedrock: 'BEDROCK_RUNTIME',
} as const;

/** Availability zones that a private network spans, each with an endpoint of every service, and its ways out. */
export const privateZones = 2;
export const privateNatGateways = 1;
