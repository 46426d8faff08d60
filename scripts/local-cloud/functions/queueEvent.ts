import type { Message } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { queueArn, region } from '../account.ts';

const attributesOf = (message: Message) =>
  Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, BinaryValue, DataType }]) => [
      name,
      {
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );

/** Returns the event that Lambda builds from received messages: docs.aws.amazon.com, "Using Lambda with Amazon SQS". */
export const queueEvent = (queue: string, messages: readonly Message[]) => ({
  Records: messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes,
    messageAttributes: attributesOf(message),
    ...(message.MD5OfMessageAttributes === undefined ? {} : { md5OfMessageAttributes: message.MD5OfMessageAttributes }),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn(queue),
    awsRegion: region,
  })),
});

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullish()
  .or(z.literal('').transform(() => null));

/** Returns the messages that a function reports as failed: all if, as in Lambda, the response is invalid or names an unknown message. */
export const failedMessages = (result: unknown, messages: readonly Message[]): readonly Message[] => {
  const parsed = BatchResponse.safeParse(result);
  if (!parsed.success) return messages;
  const failed = new Set((parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  const known = messages.filter(({ MessageId }) => MessageId !== undefined && failed.has(MessageId));
  return known.length === failed.size ? known : messages;
};
