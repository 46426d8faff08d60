import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { s3ObjectStore } from './s3ObjectStore.ts';

const object = { bucket: 'media-results-local', key: 'insights/a/b/result.json' };
const input = { Bucket: object.bucket, Key: object.key };

describe('s3ObjectStore', () => {
  const s3 = mockClient(S3Client);
  const store = s3ObjectStore(new S3Client({ region: 'eu-central-1' }));
  beforeEach(() => {
    s3.reset();
  });
  const body = (content: string): never => Readable.from([Buffer.from(content)]) as never;

  it('returns an object’s size, type, metadata and checksum', async () => {
    const head = { ContentLength: 12, ContentType: 'text/plain', Metadata: { 'file-name': 'YQ' }, ChecksumSHA256: 'abc=-2' };
    s3.on(HeadObjectCommand, { ...input, ChecksumMode: 'ENABLED' }).resolves(head);

    expect(await store.head(object)).toEqual({
      sizeBytes: 12,
      contentType: 'text/plain',
      metadata: { 'file-name': 'YQ' },
      checksum: 'abc=-2',
    });
  });

  it('returns undefined if there is no object, and rejects if S3 fails', async () => {
    s3.on(HeadObjectCommand)
      .rejectsOnce(new NotFound({ message: 'Not Found', $metadata: {} }))
      .rejects(new Error('SlowDown'));

    expect(await store.head(object)).toBeUndefined();
    await expect(store.head(object)).rejects.toThrow('SlowDown');
  });

  it('lists the keys with a prefix and their modification times, page by page', async () => {
    const LastModified = new Date('2026-03-01T09:00:00Z');
    s3.on(ListObjectsV2Command, { Bucket: object.bucket, Prefix: 'jobs/' })
      .resolvesOnce({ Contents: [{ Key: 'jobs/a', LastModified }], IsTruncated: true, NextContinuationToken: 'more' })
      .resolves({});
    s3.on(ListObjectsV2Command, { ContinuationToken: 'more' }).resolves({ Contents: [{ Key: 'jobs/b', LastModified }] });

    const listed: unknown[] = [];
    for await (const each of store.list({ bucket: object.bucket, prefix: 'jobs/' })) listed.push(each);

    expect(listed).toEqual([
      { key: 'jobs/a', modifiedAt: LastModified },
      { key: 'jobs/b', modifiedAt: LastModified },
    ]);
  });

  describe('in a bucket that denies reads of unscanned files', () => {
    // A HEAD response has no body with an error code.
    const denied = new S3ServiceException({ name: 'Forbidden', $fault: 'client', $metadata: { httpStatusCode: 403 } });
    const listing = { Bucket: object.bucket, Prefix: object.key, MaxKeys: 1 };
    beforeEach(() => {
      s3.on(HeadObjectCommand).rejects(denied);
    });

    it.each([
      ['nothing', []],
      ['only a key that starts the same', [{ Key: `${object.key}.old` }]],
    ])('returns undefined if the list contains %s', async (_, Contents) => {
      s3.on(ListObjectsV2Command, listing).resolves({ Contents });

      expect(await store.head(object)).toBeUndefined();
    });

    it('rejects if the object exists', async () => {
      s3.on(ListObjectsV2Command, listing).resolves({ Contents: [{ Key: object.key }] });

      await expect(store.head(object)).rejects.toBe(denied);
    });

    it('rejects if listing fails too', async () => {
      s3.on(ListObjectsV2Command).rejects(new Error('AccessDenied'));

      await expect(store.head(object)).rejects.toThrow('AccessDenied');
    });
  });

  it('reads a whole object or a byte range', async () => {
    s3.on(GetObjectCommand, input).resolves({ Body: body('all of it') });
    s3.on(GetObjectCommand, { ...input, Range: 'bytes=0-2' }).resolves({ Body: body('all') });

    expect(await text(await store.read(object))).toBe('all of it');
    expect(await text(await store.read(object, { from: 0, to: 2 }))).toBe('all');
  });

  it('rejects a response without a body', async () => {
    s3.on(GetObjectCommand).resolves({});

    await expect(store.read(object)).rejects.toThrow('no body');
  });

  it('writes a body with its content type and metadata', async () => {
    s3.on(PutObjectCommand).resolves({});

    await store.write(object, '{}', 'application/json');
    await store.write(object, '{}', 'application/json', { 'file-name': 'YQ' });

    const written = { ...input, Body: '{}', ContentType: 'application/json' };
    expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
      written,
      { ...written, Metadata: { 'file-name': 'YQ' } },
    ]);
  });
});
