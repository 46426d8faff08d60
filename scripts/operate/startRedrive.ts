import { GetQueueAttributesCommand, GetQueueUrlCommand, StartMessageMoveTaskCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Lets SQS send all dead letters of a queue back to where they came from; answers how many there were, about. Rejects where there is no such queue. */
export const startRedrive = async (sqs: SQSClient, deadLetterQueue: string): Promise<number> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: deadLetterQueue }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] });
  const { QueueArn, ApproximateNumberOfMessages = '0' } = (await sqs.send(asked)).Attributes ?? {};
  if (Number(ApproximateNumberOfMessages) > 0) await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: QueueArn }));
  return Number(ApproximateNumberOfMessages);
};
