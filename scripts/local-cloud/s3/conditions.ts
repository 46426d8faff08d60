import { AwsError } from '../identity/awsError.ts';
import type { S3Request } from './s3Request.ts';
import type { StoredObject } from './storedObject.ts';

const failed = (condition: string): AwsError =>
  new AwsError(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', { Condition: condition });

const names = (list: string, etag: string): boolean =>
  list.split(',').some((entry) => entry.trim().replace(/^W\//, '').replaceAll('"', '') === etag);

/** Throws if a write's conditions don't match the current object: docs.aws.amazon.com, "Conditional writes". */
export const checkWriteConditions = (request: S3Request, existing: StoredObject | undefined): void => {
  const [ifMatch, ifNoneMatch] = [request.header('if-match'), request.header('if-none-match')];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw new AwsError(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', {
      Header: 'If-None-Match',
    });
  if (ifNoneMatch === '*' && existing !== undefined) throw failed('If-None-Match');
  if (ifMatch === undefined) return;
  if (existing === undefined) throw new AwsError(404, 'NoSuchKey', 'The specified key does not exist.', { Key: request.key });
  if (!names(ifMatch, existing.etag)) throw failed('If-Match');
};

const seconds = (date: string): number => Math.floor(Date.parse(date) / 1000);

/** Evaluates the conditions of a read per RFC 9110: returns 304, throws a 412, or returns undefined if the object is to be read. */
export const readCondition = (request: S3Request, object: StoredObject): 304 | undefined => {
  const headers = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];
  const [ifMatch, ifNoneMatch, modifiedSince, unmodifiedSince] = headers.map((name) => request.header(name));
  if (ifMatch !== undefined && ifMatch !== '*' && !names(ifMatch, object.etag)) throw failed('If-Match');
  if (ifMatch === undefined && unmodifiedSince !== undefined && seconds(object.lastModified) > seconds(unmodifiedSince))
    throw failed('If-Unmodified-Since');
  if (ifNoneMatch !== undefined) return ifNoneMatch === '*' || names(ifNoneMatch, object.etag) ? 304 : undefined;
  return modifiedSince !== undefined && seconds(object.lastModified) <= seconds(modifiedSince) ? 304 : undefined;
};
