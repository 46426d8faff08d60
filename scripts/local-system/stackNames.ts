const region = 'eu-central-1';
const account = '000000000000';

export const uploadsBucket = 'media-uploads-local';
export const resultsBucket = 'media-results-local';
/** May do nothing but take the role that grants. */
export const brokerRole = 'media-broker';
export const grantRole = 'media-grant';

/** Of a role of the local account. */
export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

/** Of a topic of the local account. */
export const topicArn = (name: string): string => `arn:aws:sns:${region}:${account}:${name}`;

/** Three attempts, and a receive that only tells that they failed. */
export const maxReceiveCount = 4;

/** Another name of the same server, to which a browser opens connections of their own; in AWS it is the bucket's dual-stack name. */
export const secondName = (origin: string): string => origin.replace('127.0.0.1', 'localhost');
