import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { snsPublisher } from './snsPublisher.ts';

const media = {
  ...{ orgId: '00D000000000001EAA', parentId: '001000000000001AAA', mediaId: 'a00000000000001AAA' },
  ...{
    bucket: 'media-uploads-local',
    key: 'media/a/b/c',
    sequencer: '1',
    reading: 1,
    sizeBytes: 3,
    contentType: 'image/png',
    fileName: 'é.png',
  },
};
const accepted = { type: 'media.accepted', version: 1, media, format: 'png' } as const;
const rejected = { type: 'media.rejected', version: 1, media, format: 'unknown', code: 'FILE_EMPTY' } as const;
const topics = { 'media.accepted': 'arn:accepted', 'media.progress': 'arn:progress', 'media.rejected': 'arn:rejected' };

describe('snsPublisher', () => {
  const sns = mockClient(SNSClient);
  const publisher = snsPublisher(topics, new SNSClient({ region: 'eu-central-1' }));
  beforeEach(() => {
    sns.reset();
    sns.on(PublishCommand).resolves({ MessageId: 'm' });
  });
  const published = (): PublishCommand['input'][] => sns.commandCalls(PublishCommand).map(({ args }) => args[0].input);

  it('publishes an event to the topic of its type as JSON that parses back', async () => {
    await publisher.publish(accepted);
    await publisher.publish(rejected);

    expect(published().map(({ TopicArn, Message = '' }) => [TopicArn, MediaEvent.parse(JSON.parse(Message))])).toEqual([
      ['arn:accepted', accepted],
      ['arn:rejected', rejected],
    ]);
  });

  it('sets a route attribute for subscription filters on accepted files and progress', async () => {
    await publisher.publish(accepted);
    await publisher.publish({ ...accepted, type: 'media.progress', format: 'mp3', percent: 40 });
    await publisher.publish({ ...accepted, format: 'video' });
    await publisher.publish(rejected);

    expect(published().map(({ MessageAttributes }) => MessageAttributes)).toEqual([
      { route: { DataType: 'String', StringValue: 'images' } },
      { route: { DataType: 'String', StringValue: 'speech' } },
      { route: { DataType: 'String', StringValue: 'none' } },
      {},
    ]);
  });

  it('groups messages by record, so that one record with many files does not delay others', async () => {
    await publisher.publish(accepted);
    await publisher.publish({ ...rejected, media: { ...media, parentId: '001000000000002AAA' } });

    expect(published().map(({ MessageGroupId }) => MessageGroupId)).toEqual(['001000000000001AAA', '001000000000002AAA']);
  });

  it('rejects an event without a topic', async () => {
    const extracted = { ...accepted, type: 'media.extracted', extraction: { bucket: 'b', key: 'k' } } as const;

    await expect(publisher.publish(extracted)).rejects.toThrow('media.extracted');
    expect(published()).toEqual([]);
  });
});
