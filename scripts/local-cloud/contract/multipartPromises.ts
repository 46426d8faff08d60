import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
} from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { compositeOf, contractBucket, sha256, type S3Bench } from './s3Bench.ts';

/** Parts become one object, or nothing. */
export const multipartPromises = ({ it, s3, put, parted }: S3Bench): void => {
  describe('multipart uploads', () => {
    const partBytes = 5 * 1024 * 1024;
    it('make one object of parts sent in any order', async () => {
      const { Key, UploadId, part } = await parted();
      const [first, second] = [randomBytes(partBytes), randomBytes(1000)];
      const late = await part(2, second);
      const Parts = [await part(1, first), late];
      const listed = await s3().send(new ListPartsCommand({ Bucket: contractBucket, Key, UploadId }));
      const { ETag, ChecksumSHA256 } = await s3().send(
        new CompleteMultipartUploadCommand({ Bucket: contractBucket, Key, UploadId, MultipartUpload: { Parts }, IfNoneMatch: '*' }),
      );

      expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
        [1, partBytes],
        [2, 1000],
      ]);
      const md5s = [first, second].map((bytes) => createHash('md5').update(bytes).digest());
      expect(ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-2"`);
      expect(ChecksumSHA256).toBe(compositeOf(first, second));
      const across = await s3().send(
        new GetObjectCommand({ Bucket: contractBucket, Key, Range: `bytes=${String(partBytes - 2)}-${String(partBytes + 1)}` }),
      );
      expect(Buffer.from((await across.Body?.transformToByteArray()) ?? [])).toEqual(
        Buffer.concat([first.subarray(-2), second.subarray(0, 2)]),
      );
    });

    it('refuse a part that did not arrive, a small one before the last, and a second complete over a key', async () => {
      const { Key, UploadId, part } = await parted();
      const Parts = [await part(1, randomBytes(10)), await part(2, randomBytes(10))];
      const missing = { PartNumber: 3, ETag: '"x"', ChecksumSHA256: sha256('x') };
      const complete = (parts: object[]) =>
        s3().send(
          new CompleteMultipartUploadCommand({
            Bucket: contractBucket,
            Key,
            UploadId,
            MultipartUpload: { Parts: parts },
            IfNoneMatch: '*',
          }),
        );

      await expect(complete([...Parts, missing])).rejects.toMatchObject({ name: 'InvalidPart' });
      await expect(complete(Parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
      await put('already there', { Key });
      await expect(complete(Parts.slice(0, 1))).rejects.toMatchObject({ name: 'PreconditionFailed' });
    });

    it('are gone after an abort', async () => {
      const { Key, UploadId, part } = await parted();
      await part(1, randomBytes(10));
      await s3().send(new AbortMultipartUploadCommand({ Bucket: contractBucket, Key, UploadId }));

      await expect(s3().send(new ListPartsCommand({ Bucket: contractBucket, Key, UploadId }))).rejects.toMatchObject({
        name: 'NoSuchUpload',
      });
      const { Uploads = [] } = await s3().send(new ListMultipartUploadsCommand({ Bucket: contractBucket, Prefix: Key }));
      expect(Uploads).toEqual([]);
    });
  });
};
