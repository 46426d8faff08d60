import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { s3ObjectEraser } from './s3ObjectEraser.ts';

const s3 = mockClient(S3Client);
const eraser = s3ObjectEraser(new S3Client({ region: 'eu-central-1' }));
const place = { bucket: 'results', prefix: 'insights/o/m/' };
beforeEach(() => {
  s3.reset();
  s3.on(DeleteObjectsCommand).resolves({});
});
const deleted = () => s3.commandCalls(DeleteObjectsCommand).map(({ args: [{ input }] }) => input.Delete?.Objects);

describe('s3ObjectEraser', () => {
  it('deletes every version and delete marker, page by page', async () => {
    s3.on(ListObjectVersionsCommand)
      .resolvesOnce({
        IsTruncated: true,
        NextKeyMarker: 'a',
        NextVersionIdMarker: '1',
        Versions: [
          { Key: 'a', VersionId: '2', IsLatest: true },
          { Key: 'a', VersionId: '1' },
        ],
      })
      .resolvesOnce({ IsTruncated: false, DeleteMarkers: [{ Key: 'b', VersionId: '9', IsLatest: true }] });

    await eraser.erase(place);

    expect(deleted()).toEqual([
      [
        { Key: 'a', VersionId: '2' },
        { Key: 'a', VersionId: '1' },
      ],
      [{ Key: 'b', VersionId: '9' }],
    ]);
    expect(s3.commandCalls(DeleteObjectsCommand).map(({ args: [{ input }] }) => input.Bucket)).toEqual(['results', 'results']);
    const asked = s3.commandCalls(ListObjectVersionsCommand).map(({ args: [{ input }] }) => input);
    expect(asked).toEqual([
      { Bucket: 'results', Prefix: 'insights/o/m/' },
      { Bucket: 'results', Prefix: 'insights/o/m/', KeyMarker: 'a', VersionIdMarker: '1' },
    ]);
  });

  it('lists each key once, however many versions it has', async () => {
    s3.on(ListObjectVersionsCommand).resolves({
      Versions: [
        { Key: 'a', VersionId: '2' },
        { Key: 'a', VersionId: '1' },
      ],
      DeleteMarkers: [{ Key: 'b', VersionId: '9' }],
    });

    expect(await eraser.list(place)).toEqual(['a', 'b']);
  });

  it('makes no delete request if there are no objects or all are kept', async () => {
    s3.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: 'a.stopped', VersionId: '1' }] });

    await eraser.erase(place, (key) => key.endsWith('.stopped'));

    expect(deleted()).toEqual([]);
  });

  it('rejects if S3 could not delete an object, without naming it', async () => {
    s3.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: 'secret', VersionId: '1' }] });
    s3.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: 'secret', Code: 'AccessDenied' }] });

    const failure = eraser.erase(place);

    await expect(failure).rejects.toThrow('1 of 1 objects: AccessDenied');
    await expect(failure).rejects.not.toThrow('secret');
  });
});
