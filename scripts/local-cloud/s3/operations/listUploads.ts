import { writeXml } from '../../identity/xml.ts';
import { bucketOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import type { Upload } from '../storedObject.ts';
import { maxListed, wholeNumber } from '../wholeNumber.ts';
import { s3Namespace } from '../xmlShape.ts';

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Orders by key, then by age, the oldest first: docs.aws.amazon.com, ListMultipartUploads. */
const byKeyAndAge = (left: Upload, right: Upload): number =>
  compare(left.key, right.key) || compare(left.initiated, right.initiated) || compare(left.uploadId, right.uploadId);

/** Returns the uploads after this one, or after this key if no upload is specified. */
const after = (uploads: Upload[], keyMarker: string, uploadIdMarker: string | undefined): Upload[] => {
  const last = uploads.findIndex(({ key, uploadId }) => key === keyMarker && uploadId === uploadIdMarker);
  return last < 0 ? uploads.filter(({ key }) => key > keyMarker) : uploads.slice(last + 1);
};

const element = ({ key, uploadId, initiated, checksumAlgorithm }: Upload) => ({
  Key: key,
  UploadId: uploadId,
  Initiated: initiated,
  StorageClass: 'STANDARD',
  ChecksumAlgorithm: checksumAlgorithm,
});

/** Lists a bucket's uploads that are neither completed nor aborted. */
export const listUploads: Operation = {
  method: 'GET',
  level: 'bucket',
  selectors: ['uploads'],
  parameters: ['prefix', 'max-uploads', 'key-marker', 'upload-id-marker'],
  actions: () => ['s3:ListBucketMultipartUploads'],
  run(request, context) {
    bucketOf(request, context);
    const [prefix, keyMarker] = [request.query('prefix') ?? '', request.query('key-marker')];
    const maxUploads = Math.min(wholeNumber(request.query('max-uploads'), maxListed, 'max-uploads'), maxListed);
    const all = context.store.uploads.list(request.bucket).filter(({ key }) => key.startsWith(prefix));
    const sorted = all.sort(byKeyAndAge);
    const rest = keyMarker === undefined ? sorted : after(sorted, keyMarker, request.query('upload-id-marker'));
    const page = rest.slice(0, maxUploads);
    const isTruncated = rest.length > page.length;
    const answer = {
      Bucket: request.bucket,
      KeyMarker: keyMarker,
      UploadIdMarker: request.query('upload-id-marker'),
      NextKeyMarker: isTruncated ? page.at(-1)?.key : undefined,
      NextUploadIdMarker: isTruncated ? page.at(-1)?.uploadId : undefined,
      Prefix: prefix,
      MaxUploads: maxUploads,
      IsTruncated: isTruncated,
      Upload: page.map(element),
    };
    return { body: writeXml('ListMultipartUploadsResult', answer, s3Namespace) };
  },
};
