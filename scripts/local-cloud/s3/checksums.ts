import { Crc32Node, Crc32c, Crc64NvmeJs } from '@aws-sdk/checksums/crc';
import { createHash } from 'node:crypto';
import { ChecksumAlgorithm } from './storedObject.ts';

/** Computes a checksum incrementally; `digest` returns it in base64. */
export interface Summing {
  update(bytes: Uint8Array): void;
  digest(): Promise<string>;
}

const hashing = (name: string): Summing => {
  const hash = createHash(name);
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => Promise.resolve(hash.digest('base64')),
  };
};

const cyclic = (sum: { update(bytes: Uint8Array): void; digest(): Promise<Uint8Array> }): Summing => ({
  update: (bytes) => {
    sum.update(bytes);
  },
  digest: async () => Buffer.from(await sum.digest()).toString('base64'),
});

const makers: Record<ChecksumAlgorithm, () => Summing> = {
  CRC32: () => cyclic(new Crc32Node()),
  CRC32C: () => cyclic(new Crc32c()),
  CRC64NVME: () => cyclic(new Crc64NvmeJs()),
  SHA1: () => hashing('sha1'),
  SHA256: () => hashing('sha256'),
};

export const summing = (algorithm: ChecksumAlgorithm): Summing => makers[algorithm]();

export const checksumHeader = (algorithm: ChecksumAlgorithm): string => `x-amz-checksum-${algorithm.toLowerCase()}`;

/** The name in S3's XML, such as `ChecksumSHA256`. */
export const checksumElement = (algorithm: ChecksumAlgorithm): string => `Checksum${algorithm}`;

/** Returns the algorithm of a checksum header, or undefined for other headers. */
export const algorithmOfHeader = (header: string): ChecksumAlgorithm | undefined =>
  ChecksumAlgorithm.options.find((algorithm) => checksumHeader(algorithm) === header);

/** Returns the composite checksum of a multipart object: the checksum of its parts' checksums, followed by the number of parts. */
export const compositeChecksum = async (algorithm: ChecksumAlgorithm, parts: readonly string[]): Promise<string> => {
  const sum = summing(algorithm);
  for (const part of parts) sum.update(Buffer.from(part, 'base64'));
  return `${await sum.digest()}-${String(parts.length)}`;
};
