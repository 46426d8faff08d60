import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Readable } from 'node:stream';
import { unique, contractBucket, type S3Bench } from './s3Bench.ts';

/** Objects are returned as sent, under any key. */
export const objectPromises = ({ it, target, s3, put, get }: S3Bench): void => {
  describe('objects', () => {
    for (const name of ['plain', 'with space', 'ä b+c&d=e', '日本語/🎧.pdf', '../../etc/passwd', "quote'(1)!*", 'a%2Fb', 'x/./y//z'])
      it(`keep their content under the key ${name}`, async () => {
        const Key = await put(`content of ${name}`, { Key: `${unique()}/${name}` });

        expect(await get(Key)).toBe(`content of ${name}`);
        const { Contents } = await s3().send(new ListObjectsV2Command({ Bucket: contractBucket, Prefix: Key }));
        expect(Contents?.map((entry) => entry.Key)).toEqual([Key]);
      });

    it('return their content type, disposition, metadata and tags', async () => {
      const Key = await put('x', {
        ContentType: 'text/csv',
        ContentDisposition: 'inline',
        Metadata: { 'file-name': 'eA' },
        Tagging: 'team=a%20b',
      });

      const head = await s3().send(new HeadObjectCommand({ Bucket: contractBucket, Key }));
      expect(head).toMatchObject({
        ContentType: 'text/csv',
        ContentDisposition: 'inline',
        ContentLength: 1,
        Metadata: { 'file-name': 'eA' },
      });
      expect((await s3().send(new GetObjectTaggingCommand({ Bucket: contractBucket, Key }))).TagSet).toEqual([
        { Key: 'team', Value: 'a b' },
      ]);
    });

    it('may be empty', async () => {
      const Key = await put('', { ContentLength: 0 });

      expect(await get(Key)).toBe('');
    });

    it('can be uploaded as a stream of known length', async () => {
      const body = Readable.from(['one ', 'two ', 'three']);
      const client = new S3Client({
        region: target().region,
        endpoint: target().s3,
        forcePathStyle: true,
        credentials: target().credentials,
      });
      const Key = unique();
      await client.send(new PutObjectCommand({ Bucket: contractBucket, Key, Body: body, ContentLength: 13 }));

      expect(await get(Key)).toBe('one two three');
    });

    for (const [range, expected] of [
      ['bytes=2-4', '234'],
      ['bytes=7-', '789'],
      ['bytes=-2', '89'],
      ['bytes=8-99', '89'],
    ] as const)
      it(`return the range ${range}`, async () => {
        const Key = await put('0123456789');

        expect(await get(Key, range)).toBe(expected);
      });

    it('reject a range beyond their end', async () => {
      const Key = await put('0123456789');

      await expect(get(Key, 'bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
    });

    it('are returned with the headers that a presigned GET overrides', async () => {
      const Key = await put('x');
      const url = await getSignedUrl(
        s3(),
        new GetObjectCommand({ Bucket: contractBucket, Key, ResponseContentDisposition: 'attachment; filename="a.txt"' }),
      );

      expect((await fetch(url)).headers.get('content-disposition')).toBe('attachment; filename="a.txt"');
    });

    it('are deleted one by one and many at once', async () => {
      const [first, second] = [await put('1'), await put('2')];
      await s3().send(new DeleteObjectCommand({ Bucket: contractBucket, Key: first }));
      await s3().send(new DeleteObjectsCommand({ Bucket: contractBucket, Delete: { Objects: [{ Key: second }, { Key: 'media/never' }] } }));

      for (const Key of [first, second]) await expect(get(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
    });

    it('are listed by prefix, folder and page', async () => {
      const root = unique();
      for (const name of ['a', 'b/1', 'b/2', 'c']) await put(name, { Key: `${root}/${name}` });
      const page = await s3().send(new ListObjectsV2Command({ Bucket: contractBucket, Prefix: `${root}/`, Delimiter: '/', MaxKeys: 2 }));
      const rest = await s3().send(
        new ListObjectsV2Command({
          Bucket: contractBucket,
          Prefix: `${root}/`,
          Delimiter: '/',
          ContinuationToken: page.NextContinuationToken,
        }),
      );

      expect(page.Contents?.map(({ Key }) => Key)).toEqual([`${root}/a`]);
      expect(page.CommonPrefixes).toEqual([{ Prefix: `${root}/b/` }]);
      expect(rest.Contents?.map(({ Key }) => Key)).toEqual([`${root}/c`]);
      expect(rest.IsTruncated).toBe(false);
    });
  });
};
