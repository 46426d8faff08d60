import { againKey, mediaKey } from '../../contracts/media.ts';
import { mediaId, orgId, parentId } from '../../test/media.ts';
import { s3Event, s3TestEvent } from '../../test/s3Events.ts';
import { heardOf } from './heard.ts';

const [open, gated] = [false, true].map((isGated) => heardOf({ uploadsBucket: 'uploads', isGated })) as [
  ReturnType<typeof heardOf>,
  ReturnType<typeof heardOf>,
];
const ids = { orgId, parentId, mediaId: mediaId(1) };
const file = { bucket: 'uploads', key: mediaKey(orgId, parentId, ids.mediaId) };
const upload = s3Event({ ...file, sequencer: '7' });
const mark = s3Event({ bucket: 'results', key: againKey({ ...ids, reading: 12 }), sequencer: '9' });
const scan = {
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: {
    s3ObjectDetails: { bucketName: 'uploads', objectKey: file.key, versionId: 'v' },
    scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' },
  },
};

describe('a message that starts a reading', () => {
  it.each([
    ['an upload', open, upload, { sequencer: '7', reading: 1 }],
    ['a mark for another reading', open, mark, { sequencer: '9', reading: 12 }],
    ['a scan result', gated, scan, { sequencer: 'v', reading: 1 }],
    ['a mark for another reading with the malware gate', gated, mark, { sequencer: '9', reading: 12 }],
  ])('can be %s', (_, heard, message, expected) => {
    expect(heard.parse(message)).toEqual([{ ...file, ...expected }]);
  });

  it('can’t be an upload event in a stage with the malware gate', () => {
    expect(gated.parse(upload)).toEqual([]);
  });

  it.each([open, gated])('can’t be S3’s test event', (heard) => {
    expect(heard.parse(s3TestEvent)).toEqual([]);
  });

  it.each([
    ['with the malware gate', gated],
    ['without one', open],
  ])('is rejected with an unknown shape, %s', (_, heard) => {
    expect(heard.safeParse({ ...scan, detail: {} }).success).toBe(false);
    expect(heard.safeParse({}).success).toBe(false);
  });

  it.each(['0', '1000', '-1', '2/3', 'x'])('can’t be a mark with the number %s', (number) => {
    const key = `insights/${orgId}/${ids.mediaId}/${parentId}.${number}.again`;

    expect(gated.parse(s3Event({ bucket: 'results', key }))).toEqual([]);
  });
});
