/** The account and region of every local cloud. */
export const accountId = '000000000000';
export const region = 'eu-central-1';

export const roleArn = (role: string): string => `arn:aws:iam::${accountId}:role/${role}`;
export const sessionArn = (role: string, session: string): string => `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`;
export const topicArn = (topic: string): string => `arn:aws:sns:${region}:${accountId}:${topic}`;
export const queueArn = (queue: string): string => `arn:aws:sqs:${region}:${accountId}:${queue}`;
export const functionArn = (name: string): string => `arn:aws:lambda:${region}:${accountId}:function:${name}`;
