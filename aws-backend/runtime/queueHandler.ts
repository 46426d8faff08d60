import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import { GaveUpError } from './errors.ts';
import type { Log } from './log.ts';
import { logFailedMessage } from './logFailedMessage.ts';
import type { OrWait } from './orWait.ts';
import { queueMessageReader } from './queueMessage.ts';

/** What happens with a message that failed too often. */
export interface GiveUp<Message> {
  /** The queue's `maxReceiveCount`: the last receive before SQS puts a message among the dead letters only tells of it. */
  maxReceiveCount: number;
  tell: (message: Message) => Promise<unknown>;
}

/** A Lambda handler that gives each message of a queue to a use case; SQS keeps those, and only those, that failed. */
export const queueHandler = <Schema extends z.ZodType>(
  schema: Schema,
  use: (message: z.output<Schema>) => Promise<unknown>,
  log: Log,
  giveUp?: GiveUp<z.output<Schema>>,
  orWait: OrWait = (_record, _publishedAt, work) => work(),
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const read = queueMessageReader(schema);
  // Told on a receive of its own, since an attempt may also end by time or by memory, and then can tell nothing.
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
  // One after another: a message is a file of many megabytes, and several at once would not fit a function's memory.
  const options = { throwOnFullBatchFailure: false, processInParallel: false };
  return (event) => processPartialResponse(event, useRecord, new BatchProcessor(EventType.SQS, { logger: log }), options);
};
