import { GetObjectAttributesCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { unique, sha256, contractBucket, type S3Bench } from './s3Bench.ts';

/** Content that doesn't match its checksum or condition is never stored. */
export const integrityPromises = ({ it, s3, put, get }: S3Bench): void => {
  describe('a PUT', () => {
    for (const ChecksumAlgorithm of ['SHA256', 'SHA1', 'CRC32', 'CRC32C', 'CRC64NVME'] as const)
      it(`stores a ${ChecksumAlgorithm} checksum with the object`, async () => {
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
      it(`is rejected if its content doesn’t match its ${name}, and stores nothing`, async () => {
        const Key = unique();

        await expect(s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body: 'content', ...wrong }))).rejects.toMatchObject({
          name: 'BadDigest',
        });
        await expect(get(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
      });

    it('with If-None-Match creates a key only once, even in a race', async () => {
      const Key = unique();
      const racing = await Promise.allSettled(
        ['a', 'b', 'c', 'd'].map((Body) => s3().send(new PutObjectCommand({ Bucket: contractBucket, Key, Body, IfNoneMatch: '*' }))),
      );

      expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const reasons = racing.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
      for (const { name } of reasons) expect(['PreconditionFailed', 'ConditionalRequestConflict']).toContain(name);
    });

    it('with If-Match replaces only the version that it names', async () => {
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
