import { createHash } from 'node:crypto';
import { AwsError } from '../identity/awsError.ts';
import { decodeAwsChunked } from './awsChunked.ts';
import { algorithmOfHeader, checksumHeader, summing } from './checksums.ts';
import type { Blobs } from './blobs.ts';
import type { S3Request } from './s3Request.ts';
import { ChecksumAlgorithm, type Blob } from './storedObject.ts';

/** A body that was received completely and whose digests match. */
export interface Received {
  blob: Blob;
  /** In hex, as in S3's ETag. */
  md5: string;
  checksum: { algorithm: ChecksumAlgorithm; value: string };
}

/** Maximum bytes of one PUT: docs.aws.amazon.com, "Amazon S3 multipart upload limits". */
const maxPutBytes = 5 * 1024 ** 3;
const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

const invalid = (message: string): AwsError => new AwsError(400, 'InvalidRequest', message);

const declaredLength = (request: S3Request): number => {
  const text = request.header(request.payloadHash === unsignedTrailer ? 'x-amz-decoded-content-length' : 'content-length');
  if (text === undefined || !/^\d+$/.test(text))
    throw new AwsError(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  if (Number(text) > maxPutBytes) throw new AwsError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  return Number(text);
};

/** Returns the checksum algorithm that a header or trailer names, or S3's default. */
const chosenAlgorithm = (request: S3Request, wanted: ChecksumAlgorithm | undefined): ChecksumAlgorithm => {
  const named = [...request.amzHeaders().keys(), request.header('x-amz-trailer') ?? ''].flatMap((name) => algorithmOfHeader(name) ?? []);
  if (new Set(named).size > 1) throw invalid('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
  const [algorithm] = named;
  if (wanted !== undefined && algorithm !== undefined && algorithm !== wanted)
    throw invalid(
      `Checksum Type mismatch occurred, expected checksum Type: ${wanted.toLowerCase()}, actual checksum Type: ${algorithm.toLowerCase()}`,
    );
  // An upload that was created with an algorithm rejects parts without its checksum.
  if (wanted !== undefined && algorithm === undefined)
    throw invalid(`Checksum Type mismatch occurred, expected checksum Type: ${wanted.toLowerCase()}, actual checksum Type: null`);
  return algorithm ?? 'CRC64NVME';
};

const badDigest = (message: string): AwsError => new AwsError(400, 'BadDigest', message);

const isHash = (payloadHash: string): boolean => /^[0-9a-f]{64}$/.test(payloadHash);

const checkDigests = (
  request: S3Request,
  trailers: ReadonlyMap<string, string>,
  found: { md5: Buffer; sha256: string | undefined; checksum: Received['checksum'] },
): void => {
  const md5 = request.header('content-md5');
  if (md5 !== undefined && md5 !== found.md5.toString('base64'))
    throw badDigest('The Content-MD5 you specified did not match what we received.');
  if (isHash(request.payloadHash) && request.payloadHash !== found.sha256)
    throw new AwsError(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match what was computed.");
  const { algorithm, value } = found.checksum;
  const said = request.header(checksumHeader(algorithm)) ?? trailers.get(checksumHeader(algorithm));
  if (said !== undefined && said !== value) throw badDigest(`The ${algorithm} you specified did not match the calculated checksum.`);
  if (said === undefined && request.header('x-amz-trailer') !== undefined)
    throw new AwsError(
      400,
      'MalformedTrailerError',
      'The request contained trailing data that was not well-formed or did not conform to our published schema.',
    );
};

const contentOf = (request: S3Request, trailers: Map<string, string>): AsyncIterable<Buffer> => {
  // Kept open if reading stops early, so that the error can still be sent.
  const body: AsyncIterable<Buffer> = request.body.iterator({ destroyOnReturn: false });
  if (request.payloadHash === unsignedTrailer) return decodeAwsChunked(body, trailers);
  if (request.payloadHash !== 'UNSIGNED-PAYLOAD' && !isHash(request.payloadHash))
    throw new AwsError(501, 'NotImplemented', `The local S3 does not support bodies signed as ${request.payloadHash}.`);
  return body;
};

/** Streams a body into a blob while computing its digests; deletes the blob and throws if any doesn't match. */
export const receiveBody = async (request: S3Request, blobs: Blobs, wanted?: ChecksumAlgorithm): Promise<Received> => {
  const length = declaredLength(request);
  const algorithm = chosenAlgorithm(request, wanted);
  const [md5, sum] = [createHash('md5'), summing(algorithm)];
  // Every digest costs time, so this one is computed only if the sender signed it.
  const sha256 = isHash(request.payloadHash) ? createHash('sha256') : undefined;
  const trailers = new Map<string, string>();
  const content = contentOf(request, trailers);
  const blob = await blobs.write(
    (async function* () {
      for await (const bytes of content) {
        for (const digest of [md5, sha256, sum]) digest?.update(bytes);
        yield bytes;
      }
    })(),
  );
  try {
    if (blob.sizeBytes !== length)
      throw new AwsError(400, 'IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');
    const found = { md5: md5.digest(), sha256: sha256?.digest('hex'), checksum: { algorithm, value: await sum.digest() } };
    checkDigests(request, trailers, found);
    return { blob, md5: found.md5.toString('hex'), checksum: found.checksum };
  } catch (error) {
    await blobs.remove([blob]);
    throw error;
  }
};
