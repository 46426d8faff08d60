import fc from 'fast-check';
import { failedMessages, queueEvent } from './queueEvent.ts';

const message = (MessageId: string) => ({
  MessageId,
  Body: `body of ${MessageId}`,
  ReceiptHandle: 'handle',
  MD5OfBody: 'md5',
  Attributes: {},
});
const messages = ['a', 'b', 'c'].map(message);

describe('failedMessages', () => {
  it.each([
    ['nothing', null, []],
    ['an empty object', {}, []],
    ['no failures', { batchItemFailures: [] }, []],
    ['one failure', { batchItemFailures: [{ itemIdentifier: 'b' }] }, ['b']],
    ['an unknown message', { batchItemFailures: [{ itemIdentifier: 'z' }] }, ['a', 'b', 'c']],
    ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }, ['a', 'b', 'c']],
    ['another shape', { batchItemFailures: ['b'] }, ['a', 'b', 'c']],
    ['a string', 'done', ['a', 'b', 'c']],
  ])('handles %s', (_what, result, expected) => {
    expect(failedMessages(result, messages).map(({ MessageId }) => MessageId)).toEqual(expected);
  });

  it('returns only messages of the batch, whatever the result', () => {
    fc.assert(
      fc.property(fc.anything(), (result) => {
        for (const failed of failedMessages(result, messages)) expect(messages).toContain(failed);
      }),
    );
  });
});

describe('queueEvent', () => {
  it('formats records like Lambda', () => {
    const attributes = { route: { DataType: 'String', StringValue: 'documents' } };

    expect(queueEvent('media-accept', [{ ...message('a'), MessageAttributes: attributes }])).toEqual({
      Records: [
        {
          messageId: 'a',
          receiptHandle: 'handle',
          body: 'body of a',
          attributes: {},
          messageAttributes: { route: { stringValue: 'documents', stringListValues: [], binaryListValues: [], dataType: 'String' } },
          md5OfBody: 'md5',
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:media-accept',
          awsRegion: 'eu-central-1',
        },
      ],
    });
  });
});
