import { randomBytes } from 'node:crypto';
import { AwsError } from '../../identity/awsError.ts';
import { writeXml } from '../../identity/xml.ts';
import { checksumElement, checksumHeader } from '../checksums.ts';
import { bucketOf, uploadOf } from '../found.ts';
import { termsOf } from '../objectHeaders.ts';
import type { Operation } from '../operation.ts';
import { receiveBody } from '../receiveBody.ts';
import { ChecksumAlgorithm, type Upload } from '../storedObject.ts';
import { maxListed, wholeNumber } from '../wholeNumber.ts';
import { s3Namespace } from '../xmlShape.ts';

const maxPartNumber = 10_000;

const algorithmOf = (text: string | undefined): ChecksumAlgorithm | undefined => {
  if (text === undefined) return undefined;
  const parsed = ChecksumAlgorithm.safeParse(text.toUpperCase());
  if (!parsed.success)
    throw new AwsError(
      400,
      'InvalidRequest',
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    );
  return parsed.data;
};

const createUpload: Operation = {
  method: 'POST',
  level: 'object',
  selectors: ['uploads'],
  actions: () => ['s3:PutObject'],
  run(request, context) {
    bucketOf(request, context);
    const checksumAlgorithm = algorithmOf(request.header('x-amz-checksum-algorithm'));
    if (request.header('x-amz-checksum-type') === 'FULL_OBJECT' || checksumAlgorithm === 'CRC64NVME')
      throw new AwsError(501, 'NotImplemented', 'The local S3 supports only composite checksums for multipart uploads.');
    const uploadId = randomBytes(24).toString('base64url');
    const upload: Upload = {
      ...termsOf(request),
      uploadId,
      key: request.key,
      initiated: context.now().toISOString(),
      ...(checksumAlgorithm ? { checksumAlgorithm } : {}),
    };
    context.store.uploads.begin(request.bucket, upload);
    return {
      headers: checksumAlgorithm ? { 'x-amz-checksum-algorithm': checksumAlgorithm, 'x-amz-checksum-type': 'COMPOSITE' } : {},
      body: writeXml('InitiateMultipartUploadResult', { Bucket: request.bucket, Key: request.key, UploadId: uploadId }, s3Namespace),
    };
  },
};

const uploadPart: Operation = {
  method: 'PUT',
  level: 'object',
  selectors: ['partNumber', 'uploadId'],
  actions: () => ['s3:PutObject'],
  async run(request, context) {
    const { store } = context;
    const number = Number(request.query('partNumber'));
    if (!Number.isInteger(number) || number < 1 || number > maxPartNumber)
      throw new AwsError(400, 'InvalidArgument', `Part number must be an integer between 1 and ${String(maxPartNumber)}, inclusive`);
    const { uploadId, checksumAlgorithm } = uploadOf(request, context);
    const { blob, md5, checksum } = await receiveBody(request, store.blobs, checksumAlgorithm);
    const replaced = store.atomically(() => {
      // If the upload was aborted while the part was received, nothing else would ever delete its bytes.
      if (store.uploads.find(request.bucket, request.key, uploadId) === undefined) return undefined;
      const earlier = store.uploads.parts(uploadId).filter((part) => part.number === number);
      store.uploads.putPart(uploadId, { number, blob, etag: md5, lastModified: new Date().toISOString(), checksum });
      return earlier.map((part) => part.blob);
    });
    await store.blobs.remove(replaced ?? [blob]);
    uploadOf(request, context);
    return { headers: { etag: `"${md5}"`, [checksumHeader(checksum.algorithm)]: checksum.value } };
  },
};

const listParts: Operation = {
  method: 'GET',
  level: 'object',
  selectors: ['uploadId'],
  parameters: ['max-parts', 'part-number-marker'],
  actions: () => ['s3:ListMultipartUploadParts'],
  run(request, context) {
    const { uploadId, checksumAlgorithm } = uploadOf(request, context);
    const marker = wholeNumber(request.query('part-number-marker'), 0, 'part-number-marker');
    const maxParts = Math.min(wholeNumber(request.query('max-parts'), maxListed, 'max-parts'), maxListed);
    const after = context.store.uploads.parts(uploadId).filter(({ number }) => number > marker);
    const page = after.slice(0, maxParts);
    const Part = page.map(({ number, etag, lastModified, blob, checksum }) => ({
      PartNumber: number,
      LastModified: lastModified,
      ETag: `"${etag}"`,
      Size: blob.sizeBytes,
      ...(checksumAlgorithm && checksum ? { [checksumElement(checksum.algorithm)]: checksum.value } : {}),
    }));
    const answer = {
      Bucket: request.bucket,
      Key: request.key,
      UploadId: uploadId,
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.number ?? 0,
      MaxParts: maxParts,
      IsTruncated: after.length > page.length,
      ChecksumAlgorithm: checksumAlgorithm,
      Part,
      StorageClass: 'STANDARD',
    };
    return { body: writeXml('ListPartsResult', answer, s3Namespace) };
  },
};

const abortUpload: Operation = {
  method: 'DELETE',
  level: 'object',
  selectors: ['uploadId'],
  actions: () => ['s3:AbortMultipartUpload'],
  async run(request, context) {
    const { store } = context;
    const { uploadId } = uploadOf(request, context);
    const parts = store.uploads.parts(uploadId);
    store.uploads.end(uploadId);
    await store.blobs.remove(parts.map(({ blob }) => blob));
    return { status: 204 };
  },
};

export const multipartOperations: Operation[] = [createUpload, uploadPart, listParts, abortUpload];
