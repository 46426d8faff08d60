import { JSONStringified } from '@aws-lambda-powertools/parser/helpers';
import { SnsSqsNotificationSchema } from '@aws-lambda-powertools/parser/schemas/sns';
import type { z } from 'zod';

/** One message as a use case sees it: the payload, and when SNS received it. */
export interface Delivery<Message> {
  message: Message;
  publishedAt: Date;
  /** How often SQS has delivered it, including this time. */
  receiveCount?: number;
}

const Notification = JSONStringified(SnsSqsNotificationSchema);

/** Unwraps the publisher's JSON from the SNS envelope in an SQS body. */
export const queueMessageReader = <Schema extends z.ZodType>(schema: Schema) => {
  const Message = JSONStringified(schema);
  return (body: string): Delivery<z.output<Schema>> => {
    const notification = Notification.parse(body);
    return { message: Message.parse(notification.Message), publishedAt: new Date(notification.Timestamp) };
  };
};
