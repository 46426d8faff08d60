import type { MultipartGrant, StoredPart } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { partCount, partRange } from './uploadPlan.ts';

/** A part that S3 has said it holds. */
export interface DonePart {
  etag: string;
  sha256?: string;
}

/** What is known of a file that goes in parts. Lives as long as its item: nothing is kept beyond the page. */
export interface PartedUpload {
  readonly sizeBytes: number;
  readonly partSizeBytes: number;
  uploadToken: string;
  /** What S3 had when the leave was given, by part number; not yet compared with the file. */
  stored: Map<number, StoredPart>;
  readonly done: Map<number, DonePart>;
  readonly digests: Map<number, string>;
}

/** Bytes of one part. */
export const partBytes = ({ sizeBytes, partSizeBytes }: PartedUpload, partNumber: number): number => {
  const { start, end } = partRange(sizeBytes, partSizeBytes, partNumber);
  return end - start;
};

/** The numbers of all parts. */
export const partNumbers = ({ sizeBytes, partSizeBytes }: PartedUpload): number[] =>
  Array.from({ length: partCount(sizeBytes, partSizeBytes) }, (_, index) => index + 1);

const byNumber = (parts: readonly StoredPart[]): Map<number, StoredPart> => new Map(parts.map((part) => [part.partNumber, part]));

/**
 * Takes in a grant. Parts of another size are of no use, and of those done only what S3 still holds as it was sent counts. Answers the
 * same object where the way of cutting did not change.
 */
export const withGrant = (
  sizeBytes: number,
  earlier: PartedUpload | undefined,
  { partSizeBytes, uploadToken, storedParts }: MultipartGrant,
): PartedUpload => {
  const stored = byNumber(storedParts);
  if (earlier?.partSizeBytes !== partSizeBytes)
    return { sizeBytes, partSizeBytes, uploadToken, stored, done: new Map(), digests: new Map() };
  for (const [partNumber, { etag }] of earlier.done) if (stored.get(partNumber)?.etag !== etag) earlier.done.delete(partNumber);
  return Object.assign(earlier, { uploadToken, stored });
};
