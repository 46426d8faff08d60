import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { accountId, queueArn, topicArn } from '../../local-cloud/account.ts';
import { redriveDeadLetters } from '../../local-cloud/redriveDeadLetters.ts';
import { queues as declaredQueues } from '../stackQueues.ts';
import type { SystemInUse } from './systemInUse.ts';

/** In the order in which a file passes through them. */
const pipeline = ['media-accept', 'media-documents', 'media-images', 'media-interpret', 'media-callback', 'media-redact'];
const pollMs = 100;

const urlIn =
  ({ ports }: SystemInUse) =>
  (queue: string): string =>
    `http://127.0.0.1:${ports.messaging}/${accountId}/${queue}`;

/** Returns the number of messages in a queue, in flight or not. */
export const depth = async (system: SystemInUse, queue: string): Promise<number> => {
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const { Attributes = {} } = await system.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: urlIn(system)(queue), AttributeNames: [...AttributeNames] }),
  );
  return AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0);
};

/** Waits until a condition is true, limited only by the test's timeout. */
export const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition())) await pause(pollMs);
};

/** Waits until all stages are idle. Work only moves forward, so each queue is checked after those before it. */
export const untilIdle = (system: SystemInUse): Promise<void> =>
  until(async () => {
    for (const queue of pipeline) if ((await depth(system, queue)) > 0) return false;
    return true;
  });

/** Returns the number of messages in all dead-letter queues. */
export const deadLetters = async (system: SystemInUse): Promise<number> => {
  const depths = await Promise.all(pipeline.map((queue) => depth(system, `${queue}-dead`)));
  return depths.reduce((sum, each) => sum + each, 0);
};

/** Makes a queue's failed messages return after a second instead of minutes. */
export const hurry = async (system: SystemInUse, queue: string): Promise<void> => {
  const command = new SetQueueAttributesCommand({ QueueUrl: urlIn(system)(queue), Attributes: { VisibilityTimeout: '1' } });
  await system.sqs.send(command);
};

export const send = async (system: SystemInUse, queue: string, MessageBody: string): Promise<void> => {
  await system.sqs.send(new SendMessageCommand({ QueueUrl: urlIn(system)(queue), MessageBody }));
};

/** Redrives a queue's dead letters, as an operator does. Returns the number of messages. */
export const redrive = async (system: SystemInUse, queue: string): Promise<number> =>
  redriveDeadLetters(system.sqs, declaredQueues, urlIn(system), `${queue}-dead`);

/** A subscription to topics. */
export interface Tap {
  /** Returns the next message that contains all these words, with its SNS envelope. */
  next: (...words: string[]) => Promise<{ envelope: string; message: string }>;
}

/** Subscribes a queue of the test to topics, in addition to those of the stack. */
export const tap = async (system: SystemInUse, topics: string[]): Promise<Tap> => {
  const QueueUrl = urlIn(system)('scenario-tap');
  await system.sqs.send(new CreateQueueCommand({ QueueName: 'scenario-tap' }));
  for (const topic of topics) {
    await system.sns.send(new SubscribeCommand({ TopicArn: topicArn(topic), Protocol: 'sqs', Endpoint: queueArn('scenario-tap') }));
  }
  const take = async (): Promise<string[]> => {
    const { Messages = [] } = await system.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 1, WaitTimeSeconds: 5 }));
    for (const { ReceiptHandle } of Messages) await system.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return Messages.map(({ Body = '' }) => Body);
  };
  return {
    async next(...words) {
      for (;;) {
        const envelope = (await take()).find((body) => words.every((word) => body.includes(word)));
        if (envelope !== undefined) return { envelope, message: String((JSON.parse(envelope) as { Message: unknown }).Message) };
      }
    },
  };
};
