import type { Gaps } from '../local-cloud/contract/promised.ts';

const noChecksums = 'it ignores x-amz-checksum-… headers: it neither checks, stores nor returns them';
const noAttributes = 'it responds to GetObjectAttributes with the object itself instead of XML';
const otherName = (name: string): string => `it refuses, but with the error code ${name}`;

/** Where radosgw 16 (Debian 12) differs from S3, by test title. If a gap is closed, its test fails. */
export const s3Gaps: Gaps = {
  'takes a body whose length is known but which comes in pieces': 'it requires a content length, but the SDK sends a trailer',
  'checks and remembers a SHA256': noAttributes,
  'checks and remembers a SHA1': noAttributes,
  'checks and remembers a CRC32': noAttributes,
  'checks and remembers a CRC32C': noAttributes,
  'checks and remembers a CRC64NVME': noAttributes,
  'refuses content that is not that of its SHA256, and keeps nothing of it': noChecksums,
  'refuses content that is not that of its CRC32, and keeps nothing of it': noChecksums,
  'writes over the version the client names only': 'it accepts the ETag in If-Match only without quotes',
  'refuses other content of the same length': noChecksums,
  'refuses an x-amz header nobody signed': 'it accepts unsigned headers',
  'refuses a URL with a changed session token': otherName('AccessDenied'),
  'refuses a URL with a changed access key': otherName('AccessDenied'),
  'are not told whether a key exists that they may not list': 'it returns 404 where S3 returns 403',
  'are answered with an ETag and a checksum made of those of their parts': 'its first response has neither; a second one has the ETag',
  'never replace an object that is there, where the client says so': 'it ignores If-None-Match in CompleteMultipartUpload',
  'are called unknown after an abort': otherName('NoSuchKey'),
  'are answered with their checksum': noChecksums,
  'are refused with other content': noChecksums,
  'need a checksum where their upload was begun with one': noChecksums,
  'have to be named with their checksums': noChecksums,
  'are remembered with their checksums by the object': noAttributes,
  'tell the checksums of their parts': noChecksums,
};

/** The resulting gaps of uploads through the broker. */
export const uploadGaps: Gaps = {
  'whole is kept with the checksum of its content': noChecksums,
  'whole is refused with a byte flipped on the way': noChecksums,
  'in parts is confirmed with the checksum of its parts': noChecksums,
  'in parts tells which content it has': noChecksums,
  'in parts is refused where a byte was flipped, and taken when it comes again': noChecksums,
  'in parts by two pages at once becomes one file, and both hear of it': 'without checksums the second page’s parts can’t be compared',
  'in parts is found complete by a page that asks after another one has sent it': noAttributes,
  'in parts is not taken for another file of the same length': 'without checksums it is refused, but as if storage were unavailable',
  'in parts takes no more parts after it was taken back': otherName('NoSuchKey'),
};
