const mebibyte = 1024 * 1024;
const maxPartCount = 10_000;

/** The largest object S3 takes, and so the largest file. */
export const maxFileBytes = 5 * 1024 ** 4;

/** What the queue knows of the way to the storage. */
export type LinkClass = 'slow' | 'unknown' | 'fast';

/** Whether a file goes as it is or cut into parts. */
export type UploadPlan = { way: 'whole' } | { way: 'parts'; partSizeBytes: number };

const slowBytesPerSecond = 2_000_000;

/** A link under 2 MB/s is slow: there, a lost PUT of 16 MiB has cost eight seconds or more. What is not measured may look slow. */
export const linkClass = (bytesPerSecond: number | undefined, looksSlow = (): boolean => false): LinkClass => {
  if (bytesPerSecond === undefined) return looksSlow() ? 'slow' : 'unknown';
  return bytesPerSecond < slowBytesPerSecond ? 'slow' : 'fast';
};

const leastInPartsBytes = 16 * mebibyte;

/** Whether there is a link over which a file of that size goes in parts. */
export const mayGoInParts = (sizeBytes: number): boolean => sizeBytes >= leastInPartsBytes;

/** From this size on a file goes in parts. Hashing holds what is sent whole in memory, so checksums lower the bound on a fast link. */
const partsFromBytes = (link: LinkClass, hasChecksums: boolean): number => {
  if (link === 'slow') return leastInPartsBytes;
  return (link === 'fast' && !hasChecksums ? 100 : 64) * mebibyte;
};

/**
 * Bytes of a part: 1/64 of the file between 16 and 64 MiB, so that two can be hashed at a time; 1/32 where nothing is hashed; 8 MiB on a
 * slow link, to lose less; and more where 10,000 parts would not do. Whole MiB, so that a size can be recognised.
 */
export const partSizeOf = (sizeBytes: number, link: LinkClass, hasChecksums = true): number => {
  const [least, most] = link === 'slow' ? [8, 8] : [16, 64];
  const wanted = Math.min(most, Math.max(least, Math.ceil(sizeBytes / (hasChecksums ? 64 : 32) / mebibyte)));
  return Math.max(wanted, Math.ceil(sizeBytes / maxPartCount / mebibyte)) * mebibyte;
};

/** How a file is sent. One that an earlier attempt may have begun in parts goes in parts again. */
export const planOf = (file: { sizeBytes: number; isReused: boolean }, link: LinkClass, hasChecksums: boolean): UploadPlan => {
  const from = partsFromBytes(file.isReused ? 'slow' : link, hasChecksums);
  return file.sizeBytes < from ? { way: 'whole' } : { way: 'parts', partSizeBytes: partSizeOf(file.sizeBytes, link, hasChecksums) };
};

/** How many parts a file has; an empty one has an empty part. */
export const partCount = (sizeBytes: number, partSizeBytes: number): number => Math.max(1, Math.ceil(sizeBytes / partSizeBytes));

/** Where a part, counted from 1, begins and ends in its file. */
export const partRange = (sizeBytes: number, partSizeBytes: number, partNumber: number): { start: number; end: number } => {
  const start = (partNumber - 1) * partSizeBytes;
  return { start, end: Math.min(sizeBytes, start + partSizeBytes) };
};
