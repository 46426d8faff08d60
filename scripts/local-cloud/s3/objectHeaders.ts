import { AwsError } from '../identity/awsError.ts';
import { checksumHeader } from './checksums.ts';
import type { S3Request } from './s3Request.ts';
import type { ObjectTerms, StoredObject } from './storedObject.ts';

/** Headers that S3 stores with an object besides its metadata, and that a GET can override. */
export const keptHeaders = ['content-type', 'content-disposition', 'content-encoding', 'content-language', 'cache-control', 'expires'];

/** Maximum bytes of an object's user metadata: docs.aws.amazon.com, "Working with object metadata". */
const maxMetadataBytes = 2048;
const maxTags = 10;

/** Validates tags like S3; throws if they are invalid. The header's format is `a=1&b=2`. */
export const readTags = (tags: [string, string][]): Record<string, string> => {
  const names = new Set(tags.map(([name]) => name));
  if (tags.length > maxTags) throw new AwsError(400, 'BadRequest', 'Object tags cannot be greater than 10');
  if (names.size < tags.length || tags.some(([name, value]) => name === '' || name.length > 128 || value.length > 256))
    throw new AwsError(400, 'InvalidTag', 'The TagKey or TagValue you have provided is invalid');
  return Object.fromEntries(tags);
};

/** Returns the headers, metadata and tags that an upload sets on its object. */
export const termsOf = (request: S3Request): ObjectTerms => {
  const metadata = [...request.amzHeaders()]
    .filter(([name]) => name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name.slice('x-amz-meta-'.length), value] as const);
  if (metadata.reduce((bytes, [name, value]) => bytes + Buffer.byteLength(name) + Buffer.byteLength(value), 0) > maxMetadataBytes)
    throw new AwsError(400, 'MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  const headers = keptHeaders.flatMap((name) => {
    const value = name === 'content-encoding' ? request.header(name)?.replace(/^aws-chunked,?\s*/, '') : request.header(name);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return {
    headers: { 'content-type': 'binary/octet-stream', ...Object.fromEntries(headers) },
    metadata: Object.fromEntries(metadata),
    tags: readTags([...new URLSearchParams(request.header('x-amz-tagging') ?? '')]),
  };
};

/** Returns the headers of an object for GET and HEAD, with its checksum only if the client requests it. */
export const describingHeaders = (object: StoredObject, request: S3Request): Record<string, string> => {
  const overrides = keptHeaders.flatMap((name) => {
    const value = request.query(`response-${name}`);
    return value === undefined ? [] : [[name, value] as const];
  });
  const checksum =
    object.checksum && request.header('x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
      ? { [checksumHeader(object.checksum.algorithm)]: object.checksum.value, 'x-amz-checksum-type': object.checksum.type }
      : {};
  return {
    ...object.headers,
    ...Object.fromEntries(overrides),
    ...Object.fromEntries(Object.entries(object.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
    ...(Object.keys(object.tags).length === 0 ? {} : { 'x-amz-tagging-count': String(Object.keys(object.tags).length) }),
    ...checksum,
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  };
};
