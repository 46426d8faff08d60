import { StartMessageMoveTaskCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters } from './deadLetters.ts';

/**
 * Starts moving all messages of a dead-letter queue back to their source queue. Returns their approximate number. Rejects if the queue
 * doesn't exist.
 */
export const startRedrive = async (sqs: SQSClient, deadLetterQueue: string): Promise<number> => {
  const { queueArn, count } = await deadLetters(sqs, deadLetterQueue);
  if (count > 0) await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: queueArn }));
  return count;
};
