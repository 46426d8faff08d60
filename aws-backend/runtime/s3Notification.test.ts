import { s3Event, s3TestEvent } from '../test/s3Events.ts';
import { S3Notification } from './s3Notification.ts';

describe('S3Notification', () => {
  it('decodes form-encoded keys', () => {
    expect(S3Notification.parse(s3Event({ key: 'media/a+b/%E6%9D%B1%2B', sequencer: '7' }))).toEqual([
      { bucket: 'media-uploads-local', key: 'media/a b/東+', sequencer: '7' },
    ]);
  });

  it.each(['203.0.113.7', '2001:db8::1'])('accepts uploads from %s', (sourceIp) => {
    expect(S3Notification.parse(s3Event({ key: 'k', sourceIp }))).toHaveLength(1);
  });

  it('ignores the test event of S3', () => {
    expect(S3Notification.parse(s3TestEvent)).toEqual([]);
  });

  it('ignores deletions', () => {
    expect(S3Notification.parse(s3Event({ key: 'k', eventName: 'ObjectRemoved:Delete' }))).toEqual([]);
  });

  it('rejects a key that is not validly encoded', () => {
    expect(S3Notification.safeParse(s3Event({ key: '%zz' })).success).toBe(false);
  });
});
