import { sqsAgain } from './sqsAgain.ts';
import { jsonService, type JsonService } from './test/jsonService.ts';

const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:media-documents';

describe('sqsAgain', () => {
  let service: JsonService;
  const asked: [string, unknown][] = [];
  beforeAll(async () => {
    service = await jsonService('sqs', (target, input) => {
      asked.push([target, input]);
      return { body: { MessageId: '1' } };
    });
  });
  afterAll(async () => service.close());

  it('sends a message with a delay and its message group', async () => {
    const again = sqsAgain(service.place);
    await again.sendAgain({ queueArn, body: 'said', groupId: 'record' }, 300);
    await again.sendAgain({ queueArn, body: 'said' }, 300);

    const message = {
      QueueUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/000000000000\/media-documents$/),
      MessageBody: 'said',
      DelaySeconds: 300,
    };
    expect(asked).toEqual([
      ['AmazonSQS.SendMessage', { ...message, MessageGroupId: 'record' }],
      ['AmazonSQS.SendMessage', message],
    ]);
  });
});
