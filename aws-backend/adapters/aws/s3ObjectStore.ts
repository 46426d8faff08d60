import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import type { ListingObjectStore } from '../../ports/objectStore.ts';
import { storageStatus } from './storageErrors.ts';

/** Whether the bucket lists an object, which sorts first among the keys with its own key as prefix. */
const isListed = async (s3: S3Client, { bucket, key }: StoredObject): Promise<boolean> => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: key, MaxKeys: 1 }));
  return Contents[0]?.Key === key;
};

/** Objects in Amazon S3. */
export const s3ObjectStore = (s3 = new S3Client()): ListingObjectStore => ({
  async head({ bucket, key }) {
    try {
      const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
      const { ContentLength = 0, ContentType = '', Metadata = {}, ChecksumSHA256 } = await s3.send(command);
      return { sizeBytes: ContentLength, contentType: ContentType, metadata: Metadata, checksum: ChecksumSHA256 };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      // A bucket policy that denies reading objects without a certain tag also denies missing objects: to `StringNotEquals`, an absent tag
      // is a different one (docs.aws.amazon.com/IAM, "Condition operators"). A listing tells the difference.
      if (storageStatus(error) === 403 && !(await isListed(s3, { bucket, key }))) return undefined;
      throw error;
    }
  },

  async read({ bucket, key }, range) {
    const bytes = range === undefined ? {} : { Range: `bytes=${range.from}-${range.to}` };
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...bytes }));
    if (!(Body instanceof Readable)) throw new Error('S3 returned no body');
    return Body;
  },

  async *list({ bucket: Bucket, prefix: Prefix }) {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
      for (const { Key: key = '', LastModified: modifiedAt = new Date(0) } of Contents) yield { key, modifiedAt };
  },

  async write({ bucket, key }, body, contentType, metadata) {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, ...(metadata && { Metadata: metadata }) }),
    );
  },
});
