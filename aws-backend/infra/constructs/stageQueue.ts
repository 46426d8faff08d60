import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { maxReceiveCount } from '../functions.ts';

/** A stage's queue, and the one that takes what failed too often. */
export interface StageQueue {
  queue: Queue;
  deadLetters: Queue;
}

export interface StageQueueProps {
  /** `media-STAGE-NAME`; the dead letters are `media-STAGE-NAME-dead`. */
  queueName: string;
  key: Key;
  visibilitySeconds: number;
  delaySeconds: number;
}

const common = { encryption: QueueEncryption.KMS, enforceSSL: true, dataKeyReuse: Duration.hours(1) };

/** Dead letters wait as long as SQS lets them, 14 days: time to find the cause and send them back. */
export const stageQueue = (
  scope: Construct,
  id: string,
  { queueName, key, visibilitySeconds, delaySeconds }: StageQueueProps,
): StageQueue => {
  const visibilityTimeout = Duration.seconds(visibilitySeconds);
  const deadLetters = new Queue(scope, `${id}Dead`, {
    ...common,
    queueName: `${queueName}-dead`,
    encryptionMasterKey: key,
    visibilityTimeout,
    retentionPeriod: Duration.days(14),
  });
  const queue = new Queue(scope, `${id}Queue`, {
    ...common,
    queueName,
    encryptionMasterKey: key,
    visibilityTimeout,
    deliveryDelay: Duration.seconds(delaySeconds),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount },
  });
  return { queue, deadLetters };
};
