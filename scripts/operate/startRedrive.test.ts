import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { startRedrive } from './startRedrive.ts';

const QueueUrl = 'https://sqs.eu-central-1.amazonaws.com/111122223333/media-sandbox-accept-dead';
const QueueArn = 'arn:aws:sqs:eu-central-1:111122223333:media-sandbox-accept-dead';

describe('startRedrive', () => {
  const sqs = mockClient(SQSClient);
  const holding = (count: number): void => {
    sqs.reset();
    sqs.on(GetQueueUrlCommand, { QueueName: 'media-sandbox-accept-dead' }).resolves({ QueueUrl });
    sqs.on(GetQueueAttributesCommand, { QueueUrl }).resolves({ Attributes: { QueueArn, ApproximateNumberOfMessages: String(count) } });
    sqs.on(StartMessageMoveTaskCommand).resolves({ TaskHandle: 'task' });
  };

  it('lets SQS move all dead letters back to their source queue', async () => {
    holding(3);

    expect(await startRedrive(new SQSClient({}), 'media-sandbox-accept-dead')).toBe(3);
    expect(sqs.commandCalls(StartMessageMoveTaskCommand).map(({ args }) => args[0].input)).toEqual([{ SourceArn: QueueArn }]);
  });

  it('starts no task if there are none', async () => {
    holding(0);

    expect(await startRedrive(new SQSClient({}), 'media-sandbox-accept-dead')).toBe(0);
    expect(sqs.commandCalls(StartMessageMoveTaskCommand)).toEqual([]);
  });
});
