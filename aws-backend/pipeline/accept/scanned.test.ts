import type { MediaEvent } from '../../contracts/events/mediaEvents.ts';
import { mediaKey } from '../../contracts/media.ts';
import { mediaId, orgId, parentId } from '../../test/media.ts';
import { memoryObjects } from '../../test/memoryObjects.ts';
import { accept } from './accept.ts';
import { ScanResult } from './scanned.ts';

const key = mediaKey(orgId, parentId, mediaId(1));

/** A GuardDuty event, shaped as in docs.aws.amazon.com/guardduty, "Monitoring S3 object scans with Amazon EventBridge". */
const scanResult = (scanResultStatus: string, objectKey = key) => ({
  version: '0',
  id: '72c7d362-737a-6dce-fc78-9e27a0171419',
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  source: 'aws.guardduty',
  account: '111122223333',
  time: '2026-11-23T08:00:00Z',
  region: 'eu-central-1',
  resources: ['arn:aws:guardduty:eu-central-1:111122223333:malware-protection-plan/b4c7f464ab3a4EXAMPLE'],
  detail: {
    schemaVersion: '1.0',
    scanStatus: scanResultStatus === 'UNSUPPORTED' ? 'SKIPPED' : 'COMPLETED',
    resourceType: 'S3_OBJECT',
    s3ObjectDetails: {
      bucketName: 'uploads',
      objectKey,
      eTag: 'ASIAI44QH8DHBEXAMPLE',
      versionId: 'd41d8cd98f00b204e9800998eEXAMPLE',
      s3Throttled: false,
    },
    scanResultDetails: { scanResultStatus, threats: null },
  },
});

describe('a GuardDuty scan result', () => {
  const setUp = () => {
    const objects = memoryObjects();
    const head = jest.spyOn(objects, 'head');
    const published: MediaEvent[] = [];
    const publisher = { publish: async (event: MediaEvent) => void published.push(event) };
    const classify = async () => ({ format: 'txt' as const, rejection: undefined });
    const use = accept({ objects, publisher, classify });
    const hear = async (message: object) => {
      for (const uploaded of ScanResult.parse(message)) await use(uploaded);
    };
    return { objects, head, published, hear };
  };

  it('of NO_THREATS_FOUND accepts the file', async () => {
    const { objects, published, hear } = setUp();
    objects.put({ bucket: 'uploads', key }, 'hello', {}, 'text/plain');

    await hear(scanResult('NO_THREATS_FOUND'));

    expect(published).toMatchObject([
      { type: 'media.accepted', media: { key, sequencer: 'd41d8cd98f00b204e9800998eEXAMPLE', sizeBytes: 5 } },
    ]);
  });

  it.each([
    ['THREATS_FOUND', 'MALWARE_FOUND'],
    ['UNSUPPORTED', 'MALWARE_NOT_CHECKED'],
  ])('of %s rejects the file without reading it', async (status, code) => {
    const { objects, head, published, hear } = setUp();
    objects.put({ bucket: 'uploads', key }, 'X5O!');

    await hear(scanResult(status));

    const sequencer = 'd41d8cd98f00b204e9800998eEXAMPLE';
    const ids = { mediaId: mediaId(1), parentId, orgId, bucket: 'uploads', key, sequencer, reading: 1 };
    const unread = { fileName: mediaId(1), sizeBytes: 0, contentType: 'application/octet-stream' };
    expect(published).toEqual([{ type: 'media.rejected', version: 1, code, format: 'unknown', media: { ...ids, ...unread } }]);
    expect(head).not.toHaveBeenCalled();
  });

  it('is not parsed from another EventBridge event', () => {
    expect(ScanResult.safeParse({ ...scanResult('NO_THREATS_FOUND'), 'detail-type': 'Object Created' }).success).toBe(false);
  });

  it.each(['ACCESS_DENIED', 'FAILED'])('of %s throws, so that the message is retried', async (status) => {
    const { head, published, hear } = setUp();
    head.mockRejectedValue(new Error('Access Denied'));

    await expect(hear(scanResult(status))).rejects.toThrow('could not scan');
    expect(published).toEqual([]);
  });

  it('of FAILED accepts the file if the bucket allows reading it by now', async () => {
    const { objects, published, hear } = setUp();
    objects.put({ bucket: 'uploads', key }, 'hello', {}, 'text/plain');

    await hear(scanResult('FAILED'));

    expect(published).toMatchObject([{ type: 'media.accepted', media: { key } }]);
  });

  it('for an object that is not a file publishes nothing', async () => {
    const { published, hear } = setUp();

    await hear(scanResult('THREATS_FOUND', 'inventory/list.csv'));

    expect(published).toEqual([]);
  });

  it('with an unknown status is not parsed', () => {
    expect(ScanResult.safeParse(scanResult('PROBABLY_FINE')).success).toBe(false);
  });
});
