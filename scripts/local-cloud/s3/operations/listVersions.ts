import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { maxListed, wholeNumber } from '../wholeNumber.ts';
import { s3Namespace } from '../xmlShape.ts';
import { onlyVersion } from './deleteObjects.ts';

/** Lists the versions of a bucket's objects: one each, because this S3 doesn't support versioning. */
export const listVersions: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['versions'],
  parameters: ['prefix', 'max-keys', 'key-marker', 'version-id-marker'],
  actions: () => ['s3:ListBucketVersions'],
  run(request, context) {
    bucketOf(request, context);
    const [prefix, keyMarker] = [request.query('prefix') ?? '', request.query('key-marker') ?? ''];
    const maxKeys = Math.min(wholeNumber(request.query('max-keys'), maxListed, 'max-keys'), maxListed);
    const found = context.store.objects.list(request.bucket, prefix, keyMarker, maxKeys + 1);
    const page = found.slice(0, maxKeys);
    const isTruncated = found.length > page.length;
    const answer = {
      Name: request.bucket,
      Prefix: prefix,
      KeyMarker: keyMarker,
      VersionIdMarker: request.query('version-id-marker'),
      NextKeyMarker: isTruncated ? page.at(-1)?.key : undefined,
      NextVersionIdMarker: isTruncated ? onlyVersion : undefined,
      MaxKeys: maxKeys,
      IsTruncated: isTruncated,
      Version: page.map(({ key, lastModified, etag, sizeBytes }) => ({
        Key: key,
        VersionId: onlyVersion,
        IsLatest: true,
        LastModified: lastModified,
        ETag: `"${etag}"`,
        Size: sizeBytes,
        StorageClass: 'STANDARD',
      })),
    };
    return { body: writeXml('ListVersionsResult', answer, s3Namespace) };
  },
};
