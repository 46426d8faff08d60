import { sqsHold } from './sqsHold.ts';
import { jsonService, type JsonService } from './test/jsonService.ts';

const queueArn = 'arn:aws:sqs:eu-central-1:000000000000:media-callback';

describe('sqsHold', () => {
  let service: JsonService;
  const asked: [string, Record<string, unknown>][] = [];
  beforeAll(async () => {
    service = await jsonService('sqs', (target, input) => {
      asked.push([target, input as Record<string, unknown>]);
      return { body: { Successful: [], Failed: [] } };
    });
  });
  afterAll(async () => service.close());

  it('extends the visibility timeout of messages, ten per call', async () => {
    const messages = Array.from({ length: 11 }, (_, index) => ({ queueArn, receiptHandle: `receipt-${String(index)}` }));

    await sqsHold(service.place).hold(messages, 10_800);

    expect(asked.map(([target]) => target)).toEqual(Array(2).fill('AmazonSQS.ChangeMessageVisibilityBatch'));
    const [[, first], [, second]] = asked as [(typeof asked)[0], (typeof asked)[0]];
    expect(first['QueueUrl']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/000000000000\/media-callback$/);
    expect(first['Entries']).toHaveLength(10);
    expect(second['Entries']).toEqual([{ Id: '0', ReceiptHandle: 'receipt-10', VisibilityTimeout: 10_800 }]);
  });
});
