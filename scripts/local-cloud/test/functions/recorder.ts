import { appendFileSync } from 'node:fs';

interface QueueEvent {
  Records: { messageId: string; body: string; attributes: { ApproximateReceiveCount: string } }[];
}

/** Records the message of each SQS record, and reports “poison” messages as failed. */
export const handler = (event: QueueEvent): Promise<{ batchItemFailures: { itemIdentifier: string }[] }> => {
  const failed: string[] = [];
  for (const { messageId, body, attributes } of event.Records) {
    const { Message } = JSON.parse(body) as { Message: string };
    appendFileSync(
      process.env['RECORD_FILE'] ?? '',
      `${JSON.stringify({ message: Message, receiveCount: attributes.ApproximateReceiveCount })}\n`,
    );
    if (Message === 'poison') failed.push(messageId);
  }
  return Promise.resolve({ batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) });
};
