import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { markSuffixes, resultsPrefix } from '../../contracts/media.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

/**
 * The purpose of a grant's credentials: sending a file or part, reading a file, assembling parts, inspecting the assembled object, or writing a
 * marker beside its results.
 */
export type GrantUse = 'send' | 'read' | 'assemble' | 'inspect' | 'mark';

/** The minimal object actions for each use. */
const objectActions: Record<GrantUse, string | string[]> = {
  send: 's3:PutObject',
  read: 's3:GetObject',
  assemble: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:GetObject'],
  inspect: ['s3:GetObject', 's3:GetObjectAttributes'],
  mark: 's3:PutObject',
};

/** IAM supports no narrower resource for this action than the bucket; its response contains only ids. */
const listUploads = (bucket: string) => ({
  Effect: 'Allow',
  Action: 's3:ListBucketMultipartUploads',
  Resource: `arn:aws:s3:::${bucket}`,
});

/** Characters without special meaning in an IAM resource: no wildcard, no policy variable. */
const plain = /^[\w/-]+$/;

/** STS's limit in characters: docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html. */
export const maxPolicyLength = 2_048;

/** The folder of an object; throws unless the scope may access it. */
export const grantedFolder = ({ orgId, parentId }: GrantScope, { key }: StoredObject): string => {
  const folder = key.slice(0, key.lastIndexOf('/'));
  const isOfParent = folder === `media/${orgId}/${parentId}`;
  const isOfResults = folder === resultsPrefix(orgId, folder.slice(folder.lastIndexOf('/') + 1));
  if ((isOfParent || isOfResults) && plain.test(folder)) return folder;
  throw new Error('The object is outside the folders that may be granted');
};

/** What the storage requires in addition to object permissions. */
export interface StorageRules {
  /** The customer managed key that encrypts the objects, if any: S3 uses it with the permissions of the caller. */
  keyArn?: string | undefined;
  /** Files may be read only after GuardDuty has tagged them as free of threats. */
  isGated?: boolean;
}

const keyActions: Record<GrantUse, string | string[]> = {
  send: ['kms:GenerateDataKey', 'kms:Decrypt'],
  read: 'kms:Decrypt',
  assemble: ['kms:GenerateDataKey', 'kms:Decrypt'],
  inspect: 'kms:Decrypt',
  mark: 'kms:GenerateDataKey',
};

/** GuardDuty's tag, and its value for a file without a threat: docs.aws.amazon.com/guardduty, "Monitoring S3 object scans". */
const withoutThreat = { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' } };

/** Narrows the grant role to one use in one folder. */
export const sessionPolicy = (use: GrantUse, bucket: string, folder: string, { keyArn, isGated = false }: StorageRules = {}): string => {
  const within = `arn:aws:s3:::${bucket}/${folder}/*`;
  const resource = use === 'mark' ? Object.values(markSuffixes).map((suffix) => `${within}${suffix}`) : within;
  const objects = { Effect: 'Allow', Action: objectActions[use], Resource: resource };
  const isUpload = folder.startsWith('media/');
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      isGated && use === 'read' && isUpload ? { ...objects, Condition: withoutThreat } : objects,
      ...(use === 'assemble' ? [listUploads(bucket)] : []),
      ...(keyArn === undefined ? [] : [{ Effect: 'Allow', Action: keyActions[use], Resource: keyArn }]),
    ],
  });
};
