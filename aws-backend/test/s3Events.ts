/** S3's event for a new object: docs.aws.amazon.com, "Event message structure", version 2.1. Keys are form-encoded. */
export const s3Event = ({
  bucket = 'media-uploads-local',
  key,
  sequencer = '0055AED6DCD90281E5',
  sourceIp = '203.0.113.7',
  eventName = 'ObjectCreated:Put',
}: {
  bucket?: string;
  key: string;
  sequencer?: string;
  sourceIp?: string;
  eventName?: string;
}) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'eu-central-1',
      eventTime: '2026-05-01T10:00:00.000Z',
      eventName,
      userIdentity: { principalId: 'AWS:AROAEXAMPLE:media' },
      requestParameters: { sourceIPAddress: sourceIp },
      responseElements: {
        'x-amz-request-id': 'C3D13FE58DE4C810',
        'x-amz-id-2': 'FMyUVURIY8/IgAtTv8xRjskZQpcIZ9KG4V5Wp6S7S/JRWeUWerMUE5JgHvANOjpD',
      },
      s3: {
        s3SchemaVersion: '1.0',
        configurationId: 'uploads',
        bucket: { name: bucket, ownerIdentity: { principalId: 'A3NL1KOZZKExample' }, arn: `arn:aws:s3:::${bucket}` },
        object: { key, size: 1024, eTag: 'd41d8cd98f00b204e9800998ecf8427e', sequencer },
      },
    },
  ],
});

/** Sent once by S3 when notifications are configured. */
export const s3TestEvent = {
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: '2026-05-01T10:00:00.000Z',
  Bucket: 'media-uploads-local',
  RequestId: '5582815E1AEA5ADF',
  HostId: '8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR+YstdA6Knx4Ip8EXAMPLE',
};
