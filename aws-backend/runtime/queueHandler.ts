import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import type { Log } from './log.ts';
import { logFailedMessage } from './logFailedMessage.ts';
import { queueMessageReader } from './queueMessage.ts';

/** A Lambda handler that gives each message of a queue to a use case; SQS keeps those, and only those, that failed. */
export const queueHandler = <Schema extends z.ZodType>(
  schema: Schema,
  use: (message: z.output<Schema>) => Promise<unknown>,
  log: Log,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const read = queueMessageReader(schema);
  const useRecord = async ({ messageId, body }: SQSRecord): Promise<void> => {
    try {
      await use(read(body).message);
    } catch (error) {
      logFailedMessage(log, messageId, error);
      throw error;
    }
  };
  // One after another: a message is a file of up to 64 MiB, and several at once would not fit a function's memory.
  const options = { throwOnFullBatchFailure: false, processInParallel: false };
  return (event) => processPartialResponse(event, useRecord, new BatchProcessor(EventType.SQS, { logger: log }), options);
};
