import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { compositeOf, contractBucket, sha256, type S3Bench } from './s3Bench.ts';

/** The parts of an upload become one object, or none. */
export const multipartPromises = ({ it, s3, put, get, parted }: S3Bench): void => {
  describe('multipart uploads', () => {
    const partBytes = 5 * 1024 * 1024;
    const finish = async ({ Key, UploadId }: { Key: string; UploadId: string | undefined }, Parts: CompletedPart[]) => {
      const terms = { Bucket: contractBucket, Key, UploadId, MultipartUpload: { Parts }, IfNoneMatch: '*' };
      return s3().send(new CompleteMultipartUploadCommand(terms));
    };
    const partsOf = async ({ Key, UploadId }: { Key: string; UploadId: string | undefined }) =>
      s3().send(new ListPartsCommand({ Bucket: contractBucket, Key, UploadId }));

    it('combine parts sent in any order into one object', async () => {
      const { part, ...upload } = await parted();
      const [first, second] = [randomBytes(partBytes), randomBytes(1000)];
      const late = await part(2, second);
      await finish(upload, [await part(1, first), late]);

      const Range = `bytes=${String(partBytes - 2)}-${String(partBytes + 1)}`;
      const across = await s3().send(new GetObjectCommand({ Bucket: contractBucket, Key: upload.Key, Range }));
      const bytes = Buffer.from((await across.Body?.transformToByteArray()) ?? []);
      expect(bytes).toEqual(Buffer.concat([first.subarray(-2), second.subarray(0, 2)]));
    });

    it('return a composite ETag and checksum', async () => {
      const { part, ...upload } = await parted();
      const [first, second] = [randomBytes(partBytes), randomBytes(1000)];
      const { ETag, ChecksumSHA256 } = await finish(upload, [await part(1, first), await part(2, second)]);

      const md5s = [first, second].map((bytes) => createHash('md5').update(bytes).digest());
      expect(ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-2"`);
      expect(ChecksumSHA256).toBe(compositeOf(first, second));
    });

    it('reject a missing part, and a small part before the last', async () => {
      const { part, ...upload } = await parted();
      const Parts = [await part(1, randomBytes(10)), await part(2, randomBytes(10))];
      const missing = { PartNumber: 3, ETag: '"x"', ChecksumSHA256: sha256('x') };

      await expect(finish(upload, [...Parts, missing])).rejects.toMatchObject({ name: 'InvalidPart' });
      await expect(finish(upload, Parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
    });

    it('with If-None-Match never replace an existing object', async () => {
      const { part, ...upload } = await parted();
      const Parts = [await part(1, randomBytes(10))];
      await put('already there', { Key: upload.Key });

      await expect(finish(upload, Parts)).rejects.toMatchObject({ name: 'PreconditionFailed' });
      expect(await get(upload.Key)).toBe('already there');
    });

    it('are no longer listed after an abort', async () => {
      const { Key, UploadId, part } = await parted();
      await part(1, randomBytes(10));
      await s3().send(new AbortMultipartUploadCommand({ Bucket: contractBucket, Key, UploadId }));

      const { Uploads = [] } = await s3().send(new ListMultipartUploadsCommand({ Bucket: contractBucket, Prefix: Key }));
      expect(Uploads).toEqual([]);
    });

    it('return NoSuchUpload after an abort', async () => {
      const { Key, UploadId } = await parted();
      await s3().send(new AbortMultipartUploadCommand({ Bucket: contractBucket, Key, UploadId }));

      await expect(partsOf({ Key, UploadId })).rejects.toMatchObject({ name: 'NoSuchUpload' });
    });
  });
};
