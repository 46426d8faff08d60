import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type Message, type SQSClient } from '@aws-sdk/client-sqs';
import type { QueueDeclaration } from './stackTypes.ts';

const moveBack = async (sqs: SQSClient, from: string, to: string, message: Message): Promise<void> => {
  const { Body, MessageAttributes, ReceiptHandle, Attributes: { MessageGroupId } = {} } = message;
  await sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body, MessageAttributes, MessageGroupId }));
  // Deleted afterwards: an interruption in between leaves a duplicate, but never loses a message.
  await sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
};

/** Like SQS's message move task, which fauxqs lacks: moves a dead-letter queue's messages back to its source queue and returns how many. */
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
