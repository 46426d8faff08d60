import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { acknowledge, wildcardBelow } from '../acknowledge.ts';
import type { Folder } from '../functions.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import { allow } from './allow.ts';

export interface FolderPlace {
  bucket: Bucket;
  below: string;
}

/** The location of a folder: its bucket, and the suffix of its objects' ARNs. */
export const folderPlace = (storage: StorageStack, folder: Folder): FolderPlace => {
  const [bucket, prefix] = folder.split('/');
  return { bucket: bucket === 'uploads' ? storage.uploads : storage.results, below: `/${prefix ?? ''}/*` };
};

interface Use {
  reads: readonly Folder[];
  writes: readonly Folder[];
}

const reason = 'The function reads and writes files of all records, which are below this prefix.';

/** Allows a function to read and write objects of these folders, and to check whether an object exists. */
export const allowFolders = (handler: LambdaFunction, storage: StorageStack, { reads, writes }: Use): void => {
  const placeOf = (folder: Folder): FolderPlace => folderPlace(storage, folder);
  const arnsOf = (folders: readonly Folder[]): string[] => folders.map(placeOf).map(({ bucket, below }) => `${bucket.bucketArn}${below}`);
  if (reads.length > 0) allow(handler, ['s3:GetObject'], arnsOf(reads));
  if (writes.length > 0) allow(handler, ['s3:PutObject'], arnsOf(writes));
  // Without it S3 answers 403 instead of 404 for a missing object: docs.aws.amazon.com/AmazonS3, HeadObject.
  const buckets = new Set(reads.map((folder) => placeOf(folder).bucket.bucketArn));
  if (buckets.size > 0) allow(handler, ['s3:ListBucket'], [...buckets]);
  const { role } = handler;
  if (role === undefined) throw new Error('The function has no role');
  for (const { bucket, below } of [...reads, ...writes].map(placeOf))
    acknowledge(role, { [wildcardBelow(storage, bucket.bucketArn, below)]: reason });
};
