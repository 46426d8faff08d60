import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { z } from 'zod';
import type { Log } from './log.ts';
import { logFailedMessage } from './logFailedMessage.ts';
import { type Delivery, queueMessageReader } from './queueMessage.ts';

/** Uses many messages in one go; answers those that have to come again, each with its reason. */
export type UseBatch<Message> = (deliveries: Delivery<Message>[]) => Promise<Map<Delivery<Message>, Error>>;

/** A Lambda handler for work that is cheaper together: all readable messages of a batch go to one call of a use case. */
export const queueBatchHandler = <Schema extends z.ZodType>(
  schema: Schema,
  use: UseBatch<z.output<Schema>>,
  log: Log,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const read = queueMessageReader(schema);
  return async (event) => {
    const failures = new Map<string, unknown>();
    const messageIds = new Map<Delivery<z.output<Schema>>, string>();
    for (const { messageId, body } of event.Records) {
      try {
        messageIds.set(read(body), messageId);
      } catch (error) {
        failures.set(messageId, error);
      }
    }
    const failed = await use([...messageIds.keys()]);
    for (const [delivery, messageId] of messageIds) {
      const error = failed.get(delivery);
      if (error) failures.set(messageId, error);
    }
    for (const [messageId, error] of failures) logFailedMessage(log, messageId, error);
    return { batchItemFailures: [...failures.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
