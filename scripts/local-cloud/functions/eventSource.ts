import { DeleteMessageBatchCommand, ReceiveMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventSourceDeclaration } from '../stackTypes.ts';
import { FunctionError } from './functionProcess.ts';
import type { Functions } from './functionPool.ts';
import { failedMessages, queueEvent } from './queueEvent.ts';

/** Takes messages from a queue to a function until it is stopped. */
export interface EventSource {
  /** Polls no more; resolves when the calls under way have ended. */
  stop(): Promise<void>;
}

interface Reach {
  sqs: SQSClient;
  queueUrl: string;
  functions: Functions;
  /** Called for what no function is to blame for. */
  onTrouble(error: unknown): void;
}

/** Seconds of one long poll, SQS's longest; and messages of one receive, its most. */
const longPollSeconds = 20;
const mostPerReceive = 10;
const pauseAfterTroubleMs = 1000;

const receive = async ({ sqs, queueUrl }: Reach, most: number, waitSeconds: number, signal: AbortSignal): Promise<Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(most, mostPerReceive),
    WaitTimeSeconds: waitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return (await sqs.send(command, { abortSignal: signal })).Messages ?? [];
};

/** A first message is waited for as long as it takes; further ones until the batch is full, or its window over and the queue empty. */
const gather = async (declaration: EventSourceDeclaration, reach: Reach, signal: AbortSignal): Promise<Message[]> => {
  const messages = await receive(reach, declaration.batchSize, longPollSeconds, signal);
  const endMs = Date.now() + (declaration.maximumBatchingWindowSeconds ?? 0) * 1000;
  while (messages.length > 0 && messages.length < declaration.batchSize && !signal.aborted) {
    const waitSeconds = Math.max(0, Math.floor((endMs - Date.now()) / 1000));
    const more = await receive(reach, declaration.batchSize - messages.length, waitSeconds, signal);
    if (waitSeconds === 0 && more.length === 0) break;
    messages.push(...more);
  }
  return messages;
};

const remove = async ({ sqs, queueUrl }: Reach, messages: readonly Message[]): Promise<void> => {
  for (let start = 0; start < messages.length; start += mostPerReceive) {
    const Entries = messages.slice(start, start + mostPerReceive).map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
};

/** Deletes what succeeded. The rest comes back when its visibility timeout is over, or goes to the dead-letter queue. */
const process = async ({ queue, function: name }: EventSourceDeclaration, reach: Reach, messages: Message[]): Promise<void> => {
  const failed = await reach.functions.invoke(name, queueEvent(queue, messages)).then(
    (result) => failedMessages(result, messages),
    (error: unknown) => {
      // The function's log has it; like Lambda, the poller only leaves the messages where they are.
      if (error instanceof FunctionError) return messages;
      throw error;
    },
  );
  await remove(
    reach,
    messages.filter((message) => !failed.includes(message)),
  );
};

const poll = async (declaration: EventSourceDeclaration, reach: Reach, signal: AbortSignal): Promise<void> => {
  const isStopping = (): boolean => signal.aborted;
  while (!isStopping()) {
    try {
      const messages = await gather(declaration, reach, signal);
      if (messages.length > 0) await process(declaration, reach, messages);
    } catch (error) {
      if (isStopping()) return;
      reach.onTrouble(error);
      await delay(pauseAfterTroubleMs, undefined, { signal }).catch(() => undefined);
    }
  }
};

/** Lambda's event source mapping for SQS, with ReportBatchItemFailures: one poller for each call that may run at a time. */
export const startEventSource = (declaration: EventSourceDeclaration, reach: Reach): EventSource => {
  const stopping = new AbortController();
  const pollers = reach.functions.concurrency(declaration.function);
  const running = Array.from({ length: pollers }, () => poll(declaration, reach, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
};
