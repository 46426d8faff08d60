import { DeleteMessageBatchCommand, ReceiveMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventSourceDeclaration } from '../stackTypes.ts';
import { FunctionError } from './functionProcess.ts';
import type { Functions } from './functionPool.ts';
import { failedMessages, queueEvent } from './queueEvent.ts';

/** Polls a queue and invokes a function with its messages until it is stopped. */
export interface EventSource {
  /** Stops polling; resolves when the running calls have ended. */
  stop(): Promise<void>;
}

interface Reach {
  sqs: SQSClient;
  queueUrl: string;
  functions: Functions;
  /** Called with errors that no function caused. */
  onTrouble(error: unknown): void;
}

/** Seconds of one long poll, and messages of one receive: SQS's maximum for both. */
const longPollSeconds = 20;
const maxPerReceive = 10;
const pauseAfterTroubleMs = 1000;

const receive = async ({ sqs, queueUrl }: Reach, most: number, waitSeconds: number, signal: AbortSignal): Promise<Message[]> => {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: Math.min(most, maxPerReceive),
    WaitTimeSeconds: waitSeconds,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  return (await sqs.send(command, { abortSignal: signal })).Messages ?? [];
};

/** Waits for the first message without a limit, then for more until the batch is full, or its window is over and the queue is empty. */
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
  for (let start = 0; start < messages.length; start += maxPerReceive) {
    const Entries = messages.slice(start, start + maxPerReceive).map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
};

/** Deletes the messages that succeeded. The rest return after their visibility timeout, or go to the dead-letter queue. */
const process = async ({ queue, function: name }: EventSourceDeclaration, reach: Reach, messages: Message[]): Promise<void> => {
  const failed = await reach.functions.invoke(name, queueEvent(queue, messages)).then(
    (result) => failedMessages(result, messages),
    (error: unknown) => {
      // The function's log has the error. Like Lambda, the poller just leaves the messages in the queue.
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

/** Lambda's event source mapping for SQS with ReportBatchItemFailures: one poller per concurrent call. */
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
