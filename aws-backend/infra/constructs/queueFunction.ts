import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { SubscriptionFilter, type Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { maxReceiveCount, type Folder, type Hearing, type QueueFunction } from '../functions.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import { allow, allowKey } from './allow.ts';
import { allowErasing } from './allowErasing.ts';
import { allowFolders } from './allowFolders.ts';
import { mediaFunction, pascal, type FunctionSurroundings } from './mediaFunction.ts';
import { stageQueue, type StageQueue } from './stageQueue.ts';

export interface QueueFunctionProps {
  surroundings: FunctionSurroundings;
  storage: StorageStack;
  declared: QueueFunction;
  topicOf: (topic: Hearing['topic']) => Topic;
  environment?: Record<string, string>;
  batchWindowSeconds?: number;
  needsEgress?: boolean;
}

export interface MadeQueueFunction extends StageQueue {
  name: string;
  handler: LambdaFunction;
  /** Seconds until a new message is delivered. */
  delaySeconds: number;
}

/** Allowance for throttled calls. A message becomes invisible when Lambda starts to collect its batch. */
const spareSeconds = 60;

/** A stage: queue, dead-letter queue, subscriptions, function, and only the permissions that its declaration lists. */
export const queueFunction = (scope: Construct, props: QueueFunctionProps): MadeQueueFunction => {
  const { surroundings, storage, declared, topicOf, environment = {}, batchWindowSeconds = 0 } = props;
  const { name, hears, tells, timeoutSeconds, memoryMb, visibilitySeconds, delaySeconds = 0, batchSize } = declared;
  const queueName = `media-${surroundings.stage.name}-${name}`;
  const { queue, deadLetters } = stageQueue(scope, pascal(name), {
    ...{ queueName, key: storage.messagesKey, delaySeconds },
    visibilitySeconds: Math.max(visibilitySeconds, batchWindowSeconds + timeoutSeconds + spareSeconds),
  });
  for (const { topic, route } of hears) {
    const filter = route === undefined ? {} : { filterPolicy: { route: SubscriptionFilter.stringFilter({ allowlist: [route] }) } };
    topicOf(topic).addSubscription(new SqsSubscription(queue, filter));
  }

  const topics = Object.fromEntries(tells.map((topic) => [`MEDIA_${topic.toUpperCase()}_TOPIC_ARN`, topicOf(topic).topicArn]));
  const givesUp: Record<string, string> = tells.length > 0 ? { MAX_RECEIVE_COUNT: String(maxReceiveCount) } : {};
  const settings = { RESULTS_BUCKET: storage.results.bucketName, ...givesUp, ...topics, ...environment };
  const asksItself = hears.some(({ topic }) => tells.some((told) => told === topic));
  const handler = mediaFunction(scope, surroundings, {
    ...{ name, timeoutSeconds, memoryMb, environment: settings, needsEgress: props.needsEgress ?? false, asksItself },
  });
  const used: Folder[] = [...declared.reads, ...declared.writes];
  allowFolders(handler, storage, { reads: declared.reads, writes: declared.writes });
  allowErasing(handler, storage, declared.erases ?? []);
  if (tells.length > 0)
    allow(
      handler,
      ['sns:Publish'],
      tells.map((topic) => topicOf(topic).topicArn),
    );
  if (used.length > 0)
    allowKey(handler, storage.dataKey, ['kms:Decrypt', ...(declared.writes.length > 0 ? ['kms:GenerateDataKey'] : [])], 's3');
  allow(handler, ['kms:Decrypt', ...(tells.length > 0 ? ['kms:GenerateDataKey'] : [])], [storage.messagesKey.keyArn]);
  // What Lambda itself does with a queue, using the function's role: docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html.
  allow(handler, ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [queue.queueArn]);

  new EventSourceMapping(scope, `${pascal(name)}Source`, {
    target: handler,
    eventSourceArn: queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
    ...(batchWindowSeconds > 0 ? { maxBatchingWindow: Duration.seconds(batchWindowSeconds) } : {}),
    ...concurrencyOf(surroundings, name),
  });
  return { name, handler, queue, deadLetters, delaySeconds };
};

/** Limits the poller to the function's concurrency: otherwise throttled messages would use up their receives. */
const concurrencyOf = ({ stage }: FunctionSurroundings, name: string): { maxConcurrency?: number } => {
  const atOnce = stage.limits.concurrency[name];
  return atOnce === undefined ? {} : { maxConcurrency: atOnce };
};
