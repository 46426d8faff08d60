import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge, wildcardBelow } from '../acknowledge.ts';
import type { Folder } from '../functions.ts';
import type { StorageStack } from '../stacks/storageStack.ts';
import { allow } from './allow.ts';
import { folderPlace } from './allowFolders.ts';

/** Allows a function to list objects of these folders and to delete all their versions. */
export const allowErasing = (handler: LambdaFunction, storage: StorageStack, folders: readonly Folder[]): void => {
  for (const { bucket, below } of folders.map((folder) => folderPlace(storage, folder))) {
    allow(handler, ['s3:DeleteObject', 's3:DeleteObjectVersion'], [`${bucket.bucketArn}${below}`]);
    allow(handler, ['s3:ListBucketVersions'], [bucket.bucketArn], { StringLike: { 's3:prefix': below.slice(1) } });
    if (handler.role)
      acknowledge(handler.role, {
        [wildcardBelow(storage, bucket.bucketArn, below)]: 'The function deletes files of all records, which are below this prefix.',
      });
  }
};
