import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import type { ObjectStore } from '../../ports/objectStore.ts';

/** Objects in Amazon S3. */
export const s3ObjectStore = (s3 = new S3Client()): ObjectStore => ({
  async head({ bucket, key }) {
    try {
      const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' });
      const { ContentLength = 0, ContentType = '', Metadata = {}, ChecksumSHA256 } = await s3.send(command);
      return { sizeBytes: ContentLength, contentType: ContentType, metadata: Metadata, checksum: ChecksumSHA256 };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  },

  async read({ bucket, key }, range) {
    const bytes = range === undefined ? {} : { Range: `bytes=${range.from}-${range.to}` };
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...bytes }));
    if (!(Body instanceof Readable)) throw new Error('S3 answered without a body');
    return Body;
  },

  async write({ bucket, key }, body, contentType, metadata) {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType, ...(metadata && { Metadata: metadata }) }),
    );
  },
});
