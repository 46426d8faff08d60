import type { StoredObject } from '../../contracts/events/mediaEvents.ts';
import { resultsPrefix } from '../../contracts/media.ts';
import type { GrantScope } from '../../ports/uploadSigner.ts';

/** The single thing that a grant's credentials may do. */
export type GrantAction = 's3:PutObject' | 's3:GetObject';

/** Characters that mean nothing but themselves in an IAM resource: no wildcard, no policy variable. */
const plain = /^[\w/-]+$/;

/** STS takes no more characters: docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html. */
export const maxPolicyLength = 2_048;

/** The folder in which an object lies, once it is certain that the scope may reach it. */
export const grantedFolder = ({ orgId, parentId }: GrantScope, { key }: StoredObject): string => {
  const folder = key.slice(0, key.lastIndexOf('/'));
  const isOfParent = folder === `media/${orgId}/${parentId}`;
  const isOfResults = folder === resultsPrefix(orgId, folder.slice(folder.lastIndexOf('/') + 1));
  if ((isOfParent || isOfResults) && plain.test(folder)) return folder;
  throw new Error('The object lies outside of what may be granted');
};

/** Narrows the role that grants are made with to one action in one folder. */
export const sessionPolicy = (action: GrantAction, bucket: string, folder: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: `arn:aws:s3:::${bucket}/${folder}/*` }],
  });
