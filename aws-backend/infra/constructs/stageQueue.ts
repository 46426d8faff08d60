import { Duration } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { maxReceiveCount } from '../functions.ts';

/** A stage's queue and its dead-letter queue. */
export interface StageQueue {
  queue: Queue;
  deadLetters: Queue;
}

export interface StageQueueProps {
  /** `media-STAGE-NAME`; the dead-letter queue is `media-STAGE-NAME-dead`. */
  queueName: string;
  key: Key;
  visibilitySeconds: number;
  delaySeconds: number;
}

const common = { encryption: QueueEncryption.KMS, enforceSSL: true, dataKeyReuse: Duration.hours(1) };

/** Dead letters are kept for 14 days, SQS's maximum: time to find the cause and redrive them. */
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
