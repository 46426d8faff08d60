import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** The SQS body of an SNS message without raw delivery: docs.aws.amazon.com, "Amazon SNS message and JSON formats". */
export const snsBody = (message: unknown, publishedAt = new Date('2026-05-01T10:00:00.000Z')): string =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: 'dc1e94d9-56c5-5e96-808d-cc7f68faa162',
    TopicArn: 'arn:aws:sns:eu-central-1:000000000000:media-accepted',
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: publishedAt.toISOString(),
    SignatureVersion: '1',
    Signature:
      'EXAMPLEpH+DcEwjAPg8O9mY8dReBSwksfg2S7WKQcikcNKWLQjwu6A4VbeS0QHVCkhRS7fUQvi2egU3N858fiTDN6bkkOxYDVrY0Ad8L10Hs3zH81mtnPk5uvvolIC1CXGu43obcgFxeL3khZl8IKvO61GWB6jI9b5+gLPoBc1Q=',
    SigningCertURL: 'https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-010a507c1833636cd94bdb98bd93083a.pem',
    UnsubscribeURL:
      'https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=arn:aws:sns:eu-central-1:000000000000:media-accepted:1',
    MessageAttributes: { route: { Type: 'String', Value: 'documents' } },
  });

const record = (messageId: string, body: string): SQSRecord => ({
  messageId,
  receiptHandle: `receipt-of-${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '1777629600000',
    SenderId: 'AIDAIT2UOQQY3AUEKVGXU',
    ApproximateFirstReceiveTimestamp: '1777629600005',
  },
  messageAttributes: {},
  md5OfBody: '7b270e59b47ff90a553787216d55d91d',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:000000000000:media-accept',
  awsRegion: 'eu-central-1',
});

/** The Lambda event for messages of a queue, by message id. */
export const sqsEvent = (bodies: Record<string, string>): SQSEvent => ({
  Records: Object.entries(bodies).map(([messageId, body]) => record(messageId, body)),
});
