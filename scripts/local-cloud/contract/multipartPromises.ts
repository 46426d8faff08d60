import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createHash, randomBytes } from 'node:crypto';
import { unique, sha256, contractBucket, type S3Bench } from './s3Bench.ts';

/** Parts become one object, or nothing. */
export const multipartPromises = ({ s3, put }: S3Bench): void => {
  describe('multipart uploads', () => {
    const partBytes = 5 * 1024 * 1024;
    const begin = async () => {
      const Key = unique();
      const { UploadId } = await s3().send(
        new CreateMultipartUploadCommand({ Bucket: contractBucket, Key, ChecksumAlgorithm: 'SHA256', ContentType: 'text/plain' }),
      );
      const part = async (PartNumber: number, Body: Uint8Array) => {
        const { ETag, ChecksumSHA256 } = await s3().send(
          new UploadPartCommand({ Bucket: contractBucket, Key, UploadId, PartNumber, Body, ChecksumSHA256: sha256(Body) }),
        );
        return { PartNumber, ETag, ChecksumSHA256 };
      };
      return { Key, UploadId, part };
    };

    it('make one object of parts sent in any order', async () => {
      const { Key, UploadId, part } = await begin();
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
      expect(ChecksumSHA256).toMatch(/-2$/);
      const across = await s3().send(
        new GetObjectCommand({ Bucket: contractBucket, Key, Range: `bytes=${String(partBytes - 2)}-${String(partBytes + 1)}` }),
      );
      expect(Buffer.from((await across.Body?.transformToByteArray()) ?? [])).toEqual(
        Buffer.concat([first.subarray(-2), second.subarray(0, 2)]),
      );
    });

    it('refuse a part that did not arrive, a small one before the last, and a second complete over a key', async () => {
      const { Key, UploadId, part } = await begin();
      const Parts = [await part(1, randomBytes(10)), await part(2, randomBytes(10))];
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

      await expect(complete([...Parts, { PartNumber: 3, ETag: '"x"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
      await expect(complete(Parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
      await put('already there', { Key });
      await expect(complete(Parts.slice(0, 1))).rejects.toMatchObject({ name: 'PreconditionFailed' });
    });

    it('are gone after an abort', async () => {
      const { Key, UploadId, part } = await begin();
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
