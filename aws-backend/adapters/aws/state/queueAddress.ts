import type { AwsPlace } from './awsJsonCall.ts';

/** The URL of an Amazon SQS queue. */
export const queueAddress = (queueArn: string, { region, endpoint }: AwsPlace): string => {
  const [account = '', name = ''] = queueArn.split(':').slice(-2);
  return `${(endpoint ?? `https://sqs.${region}.amazonaws.com`).replace(/\/$/, '')}/${account}/${name}`;
};
