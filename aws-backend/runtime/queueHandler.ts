import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { GaveUpError } from './errors.ts';
import type { Log } from './log.ts';
import { logFailedMessage } from './logFailedMessage.ts';
import type { OrWait } from './orWait.ts';
import { queueMessageReader } from './queueMessage.ts';

/** Handles a message that failed too often. */
export interface GiveUp<Message> {
  /** The queue's `maxReceiveCount`: the last receive before SQS moves a message to the dead-letter queue only reports it. */
  maxReceiveCount: number;
  tell: (message: Message) => Promise<unknown>;
}

/** A Lambda handler that passes each message of a queue to a use case; only messages that failed stay on the queue. */
export const queueHandler = <Schema extends z.ZodType>(
  schema: Schema,
  use: (message: z.output<Schema>) => Promise<unknown>,
  log: Log,
  giveUp?: GiveUp<z.output<Schema>>,
  orWait: OrWait = (_record, _publishedAt, work) => work(),
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const read = queueMessageReader(schema);
  // Reported on a receive of its own, because an attempt that ends by timeout or out of memory can't report anything.
  const useOrGiveUp = async (message: z.output<Schema>, receiveCount: number): Promise<void> => {
    if (giveUp === undefined || receiveCount < giveUp.maxReceiveCount) {
      await use(message);
      return;
    }
    await giveUp.tell(message);
    throw new GaveUpError(receiveCount);
  };
  const useRecord = async (record: SQSRecord): Promise<void> => {
    try {
      const { message, publishedAt } = read(record.body);
      await orWait(record, publishedAt, () => useOrGiveUp(message, Number(record.attributes.ApproximateReceiveCount)));
    } catch (error) {
      logFailedMessage(log, record.messageId, error);
      throw error;
    }
  };
  // Sequentially: a message stands for a file of many megabytes, and several at once wouldn't fit into the function's memory.
  const options = { throwOnFullBatchFailure: false, processInParallel: false };
  return (event) => processPartialResponse(event, useRecord, new BatchProcessor(EventType.SQS, { logger: log }), options);
};
