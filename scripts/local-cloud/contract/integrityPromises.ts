import { GetObjectAttributesCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { unique, sha256, contractBucket, type S3Bench } from './s3Bench.ts';

/** Content that is not what its sender said is never kept. */
export const integrityPromises = ({ it, s3, put, get }: S3Bench): void => {
  describe('integrity', () => {
    for (const ChecksumAlgorithm of ['SHA256', 'SHA1', 'CRC32', 'CRC32C', 'CRC64NVME'] as const)
      it(`checks and remembers a ${ChecksumAlgorithm}`, async () => {
        const Key = await put('checked', { ChecksumAlgorithm });
        const { Checksum, ObjectSize } = await s3().send(
          new GetObjectAttributesCommand({ Bucket: contractBucket, Key, ObjectAttributes: ['Checksum', 'ObjectSize'] }),
        );

        expect(Checksum?.[`Checksum${ChecksumAlgorithm}`]).toMatch(/=$/);
        expect(ObjectSize).toBe(7);
      });

    for (const [name, wrong] of [
      ['SHA256', { ChecksumSHA256: sha256('other') }],
      ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
      ['MD5', { ContentMD5: createHash('md5').update('other').digest('base64') }],
    ] as const)
      it(`refuses content that is not that of its ${name}, and keeps nothing of it`, async () => {
        const Key = unique();

        await expect(s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body: 'content', ...wrong }))).rejects.toMatchObject({
          name: 'BadDigest',
        });
        await expect(get(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
      });

    it('writes a key once where the client says so, also in a race', async () => {
      const Key = unique();
      const racing = await Promise.allSettled(
        ['a', 'b', 'c', 'd'].map((Body) => s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body, IfNoneMatch: '*' }))),
      );

      expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = racing.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
      for (const { name } of reasons) expect(['PreconditionFailed', 'ConditionalRequestConflict']).toContain(name);
    });

    it('writes over the version the client names only', async () => {
      const Key = await put('1');
      const { ETag } = await s3().send(new HeadObjectCommand({ Bucket: contractBucket, Key }));
      await s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body: '2', IfMatch: ETag }));

      await expect(s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body: '3', IfMatch: ETag }))).rejects.toMatchObject({
        name: 'PreconditionFailed',
      });
      expect(await get(Key)).toBe('2');
    });
  });
};
