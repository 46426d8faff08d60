import type { GivenMessage, MessageHold } from '../../../ports/messageHold.ts';
import { awsJsonCall, type AwsPlace } from './awsJsonCall.ts';
import { queueAddress } from './queueAddress.ts';

/** The maximum number of messages per call. */
const messagesPerCall = 10;

/** `ChangeMessageVisibility` of Amazon SQS. A message for which it fails is redelivered after the queue's own timeout. */
export const sqsHold = (place: AwsPlace): MessageHold => {
  const sqs = awsJsonCall({ name: 'sqs', contentType: 'application/x-amz-json-1.0' }, place);
  const holdSome = async (queueArn: string, messages: readonly GivenMessage[], seconds: number): Promise<void> => {
    const Entries = messages.map(({ receiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    }));
    await sqs('AmazonSQS.ChangeMessageVisibilityBatch', { QueueUrl: queueAddress(queueArn, place), Entries });
  };
  return {
    async hold(messages, seconds) {
      for (const [queueArn, ofQueue] of Map.groupBy(messages, (message) => message.queueArn)) {
        for (let start = 0; start < ofQueue.length; start += messagesPerCall)
          await holdSome(queueArn, ofQueue.slice(start, start + messagesPerCall), seconds);
      }
    },
  };
};
