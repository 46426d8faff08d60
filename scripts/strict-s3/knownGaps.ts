import type { Gaps } from '../local-cloud/contract/promised.ts';

const noChecksums = 'it ignores x-amz-checksum-… headers: it neither checks, stores nor returns them';
const noAttributes = 'it responds to GetObjectAttributes with the object itself instead of XML';
const otherName = (name: string): string => `it refuses, but with the error code ${name}`;

/** Where radosgw 16 (Debian 12) differs from S3, by test title. If a gap is closed, its test fails. */
export const s3Gaps: Gaps = {
  'can be uploaded as a stream of known length': 'it requires a content length, but the SDK sends a trailer',
  'stores a SHA256 checksum with the object': noAttributes,
  'stores a SHA1 checksum with the object': noAttributes,
  'stores a CRC32 checksum with the object': noAttributes,
  'stores a CRC32C checksum with the object': noAttributes,
  'stores a CRC64NVME checksum with the object': noAttributes,
  'is rejected if its content doesn’t match its SHA256, and stores nothing': noChecksums,
  'is rejected if its content doesn’t match its CRC32, and stores nothing': noChecksums,
  'with If-Match replaces only the version that it names': 'it accepts the ETag in If-Match only without quotes',
  'rejects other content of the same length': noChecksums,
  'rejects an unsigned x-amz header': 'it accepts unsigned headers',
  'rejects a URL with a forged session token': otherName('AccessDenied'),
  'rejects a URL with another access key': otherName('AccessDenied'),
  'without s3:ListBucket can’t find out whether a key exists': 'it returns 404 where S3 returns 403',
  'return a composite ETag and checksum': 'its first response has neither; a second one has the ETag',
  'with If-None-Match never replace an existing object': 'it ignores If-None-Match in CompleteMultipartUpload',
  'return NoSuchUpload after an abort': otherName('NoSuchKey'),
  'return their checksum': noChecksums,
  'are rejected with other content': noChecksums,
  'need a checksum if their upload was created with an algorithm': noChecksums,
  'can be completed only with their checksums': noChecksums,
  'are listed with their checksums by GetObjectAttributes': noAttributes,
  'list the checksums of their parts': noChecksums,
};

/** The resulting gaps of uploads through the broker. */
export const uploadGaps: Gaps = {
  'in one PUT stores the checksum of its content': noChecksums,
  'in one PUT is rejected if a byte was corrupted on the way': noChecksums,
  'in parts returns the composite checksum of its parts': noChecksums,
  'in parts reports the size and checksums of its stored parts': noChecksums,
  'in parts rejects a corrupted part, and accepts it when sent again': noChecksums,
  'in parts by two pages at once becomes one file, with the same result for both':
    'without checksums the second page’s parts can’t be compared',
  'in parts is already complete for a page that begins after another has sent it': noAttributes,
  'in parts isn’t mistaken for another file of the same length': 'without checksums it is refused, but as if storage were unavailable',
  'in parts accepts no more parts after an abort': otherName('NoSuchKey'),
};
