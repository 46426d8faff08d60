import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { AwsError } from '../../identity/awsError.ts';
import { writeXml } from '../../identity/xml.ts';
import { assemble } from '../assemble.ts';
import { checksumElement } from '../checksums.ts';
import { commit } from '../commit.ts';
import { uploadOf } from '../found.ts';
import type { Operation } from '../operation.ts';
import { readText } from '../readText.ts';
import type { Part, Upload } from '../storedObject.ts';
import { one, parseXml, s3Namespace } from '../xmlShape.ts';

/** Minimum bytes of every part except the last: docs.aws.amazon.com, "Amazon S3 multipart upload limits". */
const minPartBytes = 5 * 1024 * 1024;

const NamedPart = z.object({ PartNumber: one(z.coerce.number().int()), ETag: one(z.string()) }).catchall(one(z.string()));
const Document = z.strictObject({ CompleteMultipartUpload: one(z.strictObject({ Part: z.array(NamedPart).min(1).max(10_000) })) });

const invalidPart = (number: number): AwsError =>
  new AwsError(
    400,
    'InvalidPart',
    "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    { PartNumber: String(number) },
  );

/** The error if the parts changed while the object was assembled. */
const conflict = (): AwsError =>
  new AwsError(409, 'OperationAborted', 'A conflicting conditional operation is currently in progress against this resource. Try again.');

/** Throws unless the request names every part's checksum, which is required if the upload was created with an algorithm. */
const checkNamed = (named: z.infer<typeof NamedPart>[], { checksumAlgorithm }: Upload): void => {
  const missing = checksumAlgorithm && named.find((part) => part[checksumElement(checksumAlgorithm)] === undefined);
  if (!missing) return;
  const text = `The upload was created using a ${checksumAlgorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${String(missing.PartNumber)} in the request.`;
  throw new AwsError(400, 'InvalidRequest', text);
};

/** Returns the parts that the request names; throws if any doesn't match the uploaded one. */
const choose = (named: z.infer<typeof NamedPart>[], arrived: readonly Part[]): Part[] => {
  const byNumber = new Map(arrived.map((part) => [part.number, part]));
  if (named.some(({ PartNumber }, index) => index > 0 && PartNumber <= (named[index - 1]?.PartNumber ?? 0)))
    throw new AwsError(400, 'InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
  const parts = named.map(({ PartNumber, ETag, ...rest }) => {
    const part = byNumber.get(PartNumber);
    if (part?.etag !== ETag.replaceAll('"', '')) throw invalidPart(PartNumber);
    const said = part.checksum && rest[checksumElement(part.checksum.algorithm)];
    if (said !== undefined && said !== part.checksum?.value) throw invalidPart(PartNumber);
    return part;
  });
  if (parts.slice(0, -1).some(({ blob }) => blob.sizeBytes < minPartBytes))
    throw new AwsError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  return parts;
};

/** Combines the parts into one object. Their files stay as they are, so a gigabyte takes as long as a byte. */
export const completeUpload: Operation = {
  method: 'POST',
  level: 'object',
  selectors: ['uploadId'],
  actions: () => ['s3:PutObject'],
  async run(request, context) {
    const { store } = context;
    const upload = uploadOf(request, context);
    const { CompleteMultipartUpload } = parseXml(Document, await readText(request));
    checkNamed(CompleteMultipartUpload.Part, upload);
    const arrived = store.uploads.parts(upload.uploadId);
    const parts = choose(CompleteMultipartUpload.Part, arrived);
    const object = await assemble(upload, parts);
    await commit(request, context, {
      object,
      eventName: 'ObjectCreated:CompleteMultipartUpload',
      also: () => {
        uploadOf(request, context);
        if (!isDeepStrictEqual(store.uploads.parts(upload.uploadId), arrived)) throw conflict();
        store.uploads.end(upload.uploadId);
      },
      unusedBlobs: arrived.filter((part) => !parts.includes(part)).map(({ blob }) => blob),
    });
    const { etag, checksum } = object;
    const answer = {
      Location: `/${request.bucket}/${request.key}`,
      Bucket: request.bucket,
      Key: request.key,
      ETag: `"${etag}"`,
      ...(checksum ? { [checksumElement(checksum.algorithm)]: checksum.value, ChecksumType: checksum.type } : {}),
    };
    return { body: writeXml('CompleteMultipartUploadResult', answer, s3Namespace) };
  },
};
