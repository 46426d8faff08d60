import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation, S3Context } from '../operation.ts';
import type { S3Request, S3Response } from '../s3Request.ts';
import type { StoredObject } from '../storedObject.ts';
import { AwsError } from '../../identity/awsError.ts';
import { s3Namespace } from '../xmlShape.ts';

const maxKeysPerPage = 1000;

interface Page {
  contents: StoredObject[];
  prefixes: string[];
  /** The last key or prefix on this page, if there are more. */
  next: string | undefined;
}

/** Returns the common prefix under which a key is listed, if any. */
const commonPrefix = (key: string, prefix: string, delimiter: string): string | undefined => {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
};

/** Returns a string that sorts after every key with this prefix. */
const pastPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;

const readPage = (
  { store }: S3Context,
  bucket: string,
  terms: { prefix: string; delimiter: string; after: string; maxKeys: number },
): Page => {
  const page: Page = { contents: [], prefixes: [], next: undefined };
  let after = terms.after;
  let last = '';
  while (terms.maxKeys > 0) {
    const [object] = store.objects.list(bucket, terms.prefix, after, 1);
    if (object === undefined) return page;
    if (page.contents.length + page.prefixes.length === terms.maxKeys) return { ...page, next: last };
    const folder = commonPrefix(object.key, terms.prefix, terms.delimiter);
    if (folder === undefined) page.contents.push(object);
    else page.prefixes.push(folder);
    last = after = folder === undefined ? object.key : pastPrefix(folder);
  }
  return page;
};

const maxKeysOf = (request: S3Request): number => {
  const text = request.query('max-keys') ?? String(maxKeysPerPage);
  if (!/^\d+$/.test(text)) throw new AwsError(400, 'InvalidArgument', 'Provided max-keys not an integer or within integer range');
  return Math.min(Number(text), maxKeysPerPage);
};

const run = (request: S3Request, context: S3Context): S3Response => {
  bucketOf(request, context);
  if (request.query('list-type') !== '2') throw new AwsError(501, 'NotImplemented', 'The local S3 supports only ListObjectsV2.');
  const [prefix, delimiter, token] = [request.query('prefix') ?? '', request.query('delimiter') ?? '', request.query('continuation-token')];
  const after = token === undefined ? (request.query('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const { contents, prefixes, next } = readPage(context, request.bucket, { prefix, delimiter, after, maxKeys: maxKeysOf(request) });
  const encode =
    request.query('encoding-type') === 'url' ? (key: string) => encodeURIComponent(key).replaceAll('%2F', '/') : (key: string) => key;
  const answer = {
    Name: request.bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    MaxKeys: maxKeysOf(request),
    EncodingType: request.query('encoding-type'),
    KeyCount: contents.length + prefixes.length,
    IsTruncated: next !== undefined,
    ContinuationToken: token,
    NextContinuationToken: next === undefined ? undefined : Buffer.from(next).toString('base64url'),
    StartAfter: request.query('start-after'),
    Contents: contents.map(({ key, lastModified, etag, sizeBytes }) => ({
      Key: encode(key),
      LastModified: lastModified,
      ETag: `"${etag}"`,
      Size: sizeBytes,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: prefixes.map((folder) => ({ Prefix: encode(folder) })),
  };
  return { body: writeXml('ListBucketResult', answer, s3Namespace) };
};

export const listObjects: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['list-type'],
  parameters: ['prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after', 'encoding-type'],
  actions: () => ['s3:ListBucket'],
  run,
};
