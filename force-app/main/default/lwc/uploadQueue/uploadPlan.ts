const mebibyte = 1024 * 1024;
const maxPartCount = 10_000;

/** The largest object that S3 accepts, and so the largest file. */
export const maxFileBytes = 5 * 1024 ** 4;

/** What the queue knows about the speed of the link. */
export type LinkClass = 'slow' | 'unknown' | 'fast';

/** Whether a file is sent in one PUT or in parts. */
export type UploadPlan = { way: 'whole' } | { way: 'parts'; partSizeBytes: number };

const slowBytesPerSecond = 2_000_000;

/** A link under 2 MB/s is slow: a lost PUT of 16 MiB costs eight seconds or more. An unmeasured link may be assumed slow. */
export const linkClass = (bytesPerSecond: number | undefined, looksSlow = (): boolean => false): LinkClass => {
  if (bytesPerSecond === undefined) return looksSlow() ? 'slow' : 'unknown';
  return bytesPerSecond < slowBytesPerSecond ? 'slow' : 'fast';
};

const minInPartsBytes = 16 * mebibyte;

/** Whether a file of this size is sent in parts on some links. */
export const mayGoInParts = (sizeBytes: number): boolean => sizeBytes >= minInPartsBytes;

/** The size from which a file is sent in parts. Hashing holds a whole file in memory, so checksums lower the threshold on a fast link. */
const partsFromBytes = (link: LinkClass, hasChecksums: boolean): number => {
  if (link === 'slow') return minInPartsBytes;
  return (link === 'fast' && !hasChecksums ? 100 : 64) * mebibyte;
};

/**
 * Part size in bytes: 1/64 of the file between 16 and 64 MiB, so that two can be hashed at a time; 1/32 without hashing; 8 MiB on a
 * slow link, to lose less; larger if 10,000 parts wouldn't suffice. Whole MiB, so that a size can be recognized.
 */
export const partSizeOf = (sizeBytes: number, link: LinkClass, hasChecksums = true): number => {
  const [least, most] = link === 'slow' ? [8, 8] : [16, 64];
  const wanted = Math.min(most, Math.max(least, Math.ceil(sizeBytes / (hasChecksums ? 64 : 32) / mebibyte)));
  return Math.max(wanted, Math.ceil(sizeBytes / maxPartCount / mebibyte)) * mebibyte;
};

/** How to send a file. One that an earlier attempt may have started in parts is sent in parts again. */
export const planOf = (file: { sizeBytes: number; isReused: boolean }, link: LinkClass, hasChecksums: boolean): UploadPlan => {
  const from = partsFromBytes(file.isReused ? 'slow' : link, hasChecksums);
  return file.sizeBytes < from ? { way: 'whole' } : { way: 'parts', partSizeBytes: partSizeOf(file.sizeBytes, link, hasChecksums) };
};

/** The number of parts of a file; an empty file has one empty part. */
export const partCount = (sizeBytes: number, partSizeBytes: number): number => Math.max(1, Math.ceil(sizeBytes / partSizeBytes));

/** The byte range of a part, counted from 1. */
export const partRange = (sizeBytes: number, partSizeBytes: number, partNumber: number): { start: number; end: number } => {
  const start = (partNumber - 1) * partSizeBytes;
  return { start, end: Math.min(sizeBytes, start + partSizeBytes) };
};
