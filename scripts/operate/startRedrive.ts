import { StartMessageMoveTaskCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { deadLetters } from './deadLetters.ts';

/** Lets SQS send all dead letters of a queue back to where they came from; answers how many there were, about. Rejects where there is no such queue. */
export const startRedrive = async (sqs: SQSClient, deadLetterQueue: string): Promise<number> => {
  const { queueArn, count } = await deadLetters(sqs, deadLetterQueue);
  if (count > 0) await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: queueArn }));
  return count;
};
