import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';

/** The objects in S3 below one record's prefix. */
export interface StoredFiles {
  keys(): Promise<string[]>;
  /** Whether an object has exactly these bytes. */
  isSame(key: string, expected: Buffer): Promise<boolean>;
  /** Keys of multipart uploads that were neither completed nor aborted. */
  unfinished(): Promise<string[]>;
  removeAll(): Promise<void>;
}

export const storedFiles = (s3: S3Client, Bucket: string, Prefix: string): StoredFiles => {
  const keys = async (): Promise<string[]> => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
    return Contents.flatMap(({ Key }) => Key ?? []);
  };
  return {
    keys,
    async isSame(Key, expected) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      let at = 0;
      let isEqual = true;
      for await (const bytes of Body as Readable as AsyncIterable<Buffer>) {
        isEqual &&= bytes.equals(expected.subarray(at, at + bytes.length));
        at += bytes.length;
      }
      return isEqual && at === expected.length;
    },
    async unfinished() {
      const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix }));
      return Uploads.flatMap(({ Key }) => Key ?? []);
    },
    async removeAll() {
      const Objects = (await keys()).map((Key) => ({ Key }));
      if (Objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    },
  };
};
