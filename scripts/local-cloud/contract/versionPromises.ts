import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type BucketLocationConstraint,
} from '@aws-sdk/client-s3';
import { s3ObjectEraser } from '../../../aws-backend/adapters/aws/s3ObjectEraser.ts';
import { contractBucket, unique, versionedBucket, type S3Bench } from './s3Bench.ts';

/** Every version of an object can be listed and erased with the product's eraser. */
export const versionPromises = ({ it, s3, target, put }: S3Bench): void => {
  const versions = async (Prefix: string, Bucket = contractBucket, more: object = {}) =>
    s3().send(new ListObjectVersionsCommand({ Bucket, Prefix, ...more }));

  describe('versions', () => {
    it('have the ID null, one per object, in an unversioned bucket', async () => {
      const Key = await put('x');

      expect((await versions(Key)).Versions).toMatchObject([{ Key, VersionId: 'null', IsLatest: true, Size: 1 }]);
    });

    it('are listed in pages', async () => {
      const root = unique();
      for (const name of ['a', 'b', 'c']) await put(name, { Key: `${root}/${name}` });
      const first = await versions(root, contractBucket, { MaxKeys: 2 });
      const markers = { KeyMarker: first.NextKeyMarker, VersionIdMarker: first.NextVersionIdMarker };
      const second = await versions(root, contractBucket, { MaxKeys: 2, ...markers });

      expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
      const keys = [...(first.Versions ?? []), ...(second.Versions ?? [])].map(({ Key }) => Key);
      expect(keys).toEqual(['a', 'b', 'c'].map((name) => `${root}/${name}`));
    });

    it('are erased below a prefix, repeatedly without harm, except for spared keys and those outside it', async () => {
      const root = unique();
      for (const name of ['file/a', 'file/b.mark', 'file2']) await put(name, { Key: `${root}/${name}` });
      const eraser = s3ObjectEraser(s3());
      const place = { bucket: contractBucket, prefix: `${root}/file/` };

      for (let time = 0; time < 2; time += 1) await eraser.erase(place, (key) => key.endsWith('.mark'));

      expect(await eraser.list({ ...place, prefix: root })).toEqual([`${root}/file/b.mark`, `${root}/file2`]);
    });

    it('are all erased in a versioned bucket, including delete markers', async () => {
      const LocationConstraint = target().region as BucketLocationConstraint;
      const named = { Bucket: versionedBucket, Key: unique() };
      await s3().send(new CreateBucketCommand({ Bucket: versionedBucket, CreateBucketConfiguration: { LocationConstraint } }));
      await s3().send(new PutBucketVersioningCommand({ Bucket: versionedBucket, VersioningConfiguration: { Status: 'Enabled' } }));
      for (const Body of ['one', 'two']) await s3().send(new PutObjectCommand({ ...named, Body }));
      await s3().send(new DeleteObjectCommand(named));
      await s3().send(new PutObjectCommand({ ...named, Body: 'three' }));
      const before = await versions(named.Key, versionedBucket);
      expect([before.Versions?.length, before.DeleteMarkers?.length]).toEqual([3, 1]);

      await s3ObjectEraser(s3()).erase({ bucket: versionedBucket, prefix: named.Key });

      const after = await versions(named.Key, versionedBucket);
      expect([after.Versions ?? [], after.DeleteMarkers ?? []]).toEqual([[], []]);
    });
  });
};
