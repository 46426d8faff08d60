import { GetQueueAttributesCommand, GetQueueUrlCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The ARN of a stage's dead-letter queue, and its approximate number of messages. Rejects if the queue doesn't exist. */
export const deadLetters = async (sqs: SQSClient, queueName: string): Promise<{ queueArn: string | undefined; count: number }> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queueName }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'] });
  const { QueueArn, ApproximateNumberOfMessages = '0' } = (await sqs.send(asked)).Attributes ?? {};
  return { queueArn: QueueArn, count: Number(ApproximateNumberOfMessages) };
};
