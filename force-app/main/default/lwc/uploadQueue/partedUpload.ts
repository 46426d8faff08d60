import type { MultipartGrant, StoredPart } from '../../../../../aws-backend/contracts/http/uploads.ts';
import { partCount, partRange } from './uploadPlan.ts';

/** A part that S3 has confirmed. */
export interface DonePart {
  etag: string;
  sha256?: string;
}

/** The state of a multipart upload. Lives as long as its item: nothing is kept beyond the page. */
export interface PartedUpload {
  readonly sizeBytes: number;
  readonly partSizeBytes: number;
  uploadToken: string;
  /** What S3 held when the grant was issued, by part number; not yet compared with the file. */
  stored: Map<number, StoredPart>;
  readonly done: Map<number, DonePart>;
  readonly digests: Map<number, string>;
}

/** The size of one part in bytes. */
export const partBytes = ({ sizeBytes, partSizeBytes }: PartedUpload, partNumber: number): number => {
  const { start, end } = partRange(sizeBytes, partSizeBytes, partNumber);
  return end - start;
};

/** The numbers of all parts. */
export const partNumbers = ({ sizeBytes, partSizeBytes }: PartedUpload): number[] =>
  Array.from({ length: partCount(sizeBytes, partSizeBytes) }, (_, index) => index + 1);

const byNumber = (parts: readonly StoredPart[]): Map<number, StoredPart> => new Map(parts.map((part) => [part.partNumber, part]));

/**
 * Applies a grant. Parts of another size are useless, and completed parts count only if S3 still holds them as sent. Returns the
 * same object if the part size is unchanged.
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
