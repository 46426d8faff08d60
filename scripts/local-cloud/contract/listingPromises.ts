import { ListMultipartUploadsCommand, ListPartsCommand } from '@aws-sdk/client-s3';
import { contractBucket, sha256, unique, type S3Bench } from './s3Bench.ts';

/** Incomplete uploads and their parts can be listed. */
export const listingPromises = ({ it, s3, parted }: S3Bench): void => {
  describe('incomplete uploads', () => {
    const uploads = async (input: Omit<ConstructorParameters<typeof ListMultipartUploadsCommand>[0], 'Bucket'>) =>
      s3().send(new ListMultipartUploadsCommand({ Bucket: contractBucket, ...input }));

    it('are listed by key prefix', async () => {
      const [wanted, other] = [await parted(), await parted()];
      const { Uploads = [] } = await uploads({ Prefix: wanted.Key });

      expect(Uploads.map(({ Key, UploadId }) => [Key, UploadId])).toEqual([[wanted.Key, wanted.UploadId]]);
      expect(wanted.Key).not.toBe(other.Key);
    });

    it('are listed page by page', async () => {
      const Key = unique();
      const ids = [(await parted(Key)).UploadId, (await parted(Key)).UploadId, (await parted(Key)).UploadId];
      const first = await uploads({ Prefix: Key, MaxUploads: 2 });
      const markers = { KeyMarker: first.NextKeyMarker, UploadIdMarker: first.NextUploadIdMarker };
      const second = await uploads({ Prefix: Key, MaxUploads: 2, ...markers });

      expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
      const listed = [...(first.Uploads ?? []), ...(second.Uploads ?? [])].map(({ UploadId }) => UploadId);
      expect(listed.toSorted()).toEqual(ids.toSorted());
    });

    it('list their parts page by page', async () => {
      const { Key, UploadId, part } = await parted();
      for (const number of [3, 1, 2]) await part(number, Buffer.from(String(number)));
      const page = async (PartNumberMarker?: string) =>
        s3().send(new ListPartsCommand({ Bucket: contractBucket, Key, UploadId, MaxParts: 2, PartNumberMarker }));
      const first = await page();
      const second = await page(first.NextPartNumberMarker);

      expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
      const parts = [...(first.Parts ?? []), ...(second.Parts ?? [])];
      expect(parts.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([1, 2, 3].map((number) => [number, 1]));
    });

    it('list the checksums of their parts', async () => {
      const { Key, UploadId, part } = await parted();
      await part(1, Buffer.from('one'));
      const { Parts = [] } = await s3().send(new ListPartsCommand({ Bucket: contractBucket, Key, UploadId }));

      expect(Parts.map(({ ChecksumSHA256 }) => ChecksumSHA256)).toEqual([sha256('one')]);
    });
  });
};
