import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueDeclaration } from './stackTypes.ts';

const moveBack = async (sqs: SQSClient, from: string, to: string, message: Message): Promise<void> => {
  const { Body, MessageAttributes, ReceiptHandle, Attributes: { MessageGroupId } = {} } = message;
  await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body, MessageAttributes, MessageGroupId }));
  // Deleted afterwards: a stop in between leaves a duplicate, never a loss.
  await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
};

/** Does what SQS's message move task does, which fauxqs does not have: back to the queue whose dead letters they are. */
export const redriveDeadLetters = async (
  sqs: SQSClient,
  queues: readonly QueueDeclaration[],
  urlOf: (queue: string) => string,
  deadLetterQueue: string,
): Promise<number> => {
  const source = queues.find(({ deadLetter }) => deadLetter?.queue === deadLetterQueue);
  if (source === undefined) throw new Error(`${deadLetterQueue} is not the dead-letter queue of any queue`);
  const receive = new ReceiveMessageCommand({
    ...{ QueueUrl: urlOf(deadLetterQueue), MaxNumberOfMessages: 10 },
    ...{ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['MessageGroupId'] },
  });
  for (let moved = 0; ;) {
    const { Messages = [] } = await sqs.send(receive);
    if (Messages.length === 0) return moved;
    for (const message of Messages) await moveBack(sqs, urlOf(deadLetterQueue), urlOf(source.name), message);
    moved += Messages.length;
  }
};
