import { z } from 'zod';
import { maxFilesPerCall, maxObjectBytes, maxPartCount, maxPartsPerCall, maxSentFileNameLength, minPartBytes } from '../limits.ts';
import { Problem } from '../problem.ts';
import { SalesforceId } from '../salesforceId.ts';

/** base64 of the 32 bytes of a SHA-256, as `x-amz-checksum-sha256` wants it. */
const Sha256 = z.base64().length(44);

const fileShape = {
  mediaId: SalesforceId,
  fileName: z.string().min(1).max(maxSentFileNameLength),
  sizeBytes: z.number().int().nonnegative().max(maxObjectBytes),
  contentType: z
    .string()
    .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/)
    .max(255),
};

/** One file to send whole. Its `Media__c` record exists already and belongs to the parent. */
export const WholeFile = z.strictObject({
  ...fileShape,
  /** Of the content; may be absent only where the broker is set to take files without. */
  sha256: Sha256.optional(),
});
export type WholeFile = z.infer<typeof WholeFile>;

/** One file to send in parts of that many bytes; the last may be shorter. An unfinished upload of the same record is taken up. */
export const PartedFile = z.strictObject({
  ...fileShape,
  partSizeBytes: z
    .number()
    .int()
    .min(minPartBytes)
    .max(5 * 1024 ** 3),
});
export type PartedFile = z.infer<typeof PartedFile>;

export const UploadFile = z.union([PartedFile, WholeFile]);
export type UploadFile = z.infer<typeof UploadFile>;

export const UploadsRequest = z.strictObject({
  parentId: SalesforceId,
  files: z.array(UploadFile).min(1).max(maxFilesPerCall),
});
export type UploadsRequest = z.infer<typeof UploadsRequest>;

/** Leave to send one request: send exactly these headers, before `expiresAt` (ISO 8601). */
const leave = { url: z.url(), headers: z.record(z.string(), z.string()), expiresAt: z.iso.datetime() };

/** Leave to PUT one file. */
export const PutGrant = z.object({ mediaId: SalesforceId, method: z.literal('PUT'), ...leave });
export type PutGrant = z.infer<typeof PutGrant>;

/** A part that S3 holds. `sha256` is there where S3 verified one when it took the part. */
export const StoredPart = z.object({
  partNumber: z.number().int().min(1).max(maxPartCount),
  sizeBytes: z.number().int().nonnegative(),
  etag: z.string(),
  sha256: Sha256.optional(),
});
export type StoredPart = z.infer<typeof StoredPart>;

/**
 * Leave to send one file in parts. `uploadToken` says whose it is, of which record and file, to the broker's other upload
 * calls, which need not ask Salesforce again; it ends at `expiresAt`, and the same `POST /uploads` gives a new one.
 */
export const MultipartGrant = z.object({
  mediaId: SalesforceId,
  method: z.literal('multipart'),
  uploadToken: z.string(),
  partSizeBytes: z.number().int().positive(),
  /** What an earlier attempt left on S3, in parts of `partSizeBytes`, which then is that attempt's. */
  storedParts: z.array(StoredPart),
  expiresAt: z.iso.datetime(),
});
export type MultipartGrant = z.infer<typeof MultipartGrant>;

/** A file that may not be sent, beside others that may. */
export const UploadRefusal = z.object({ mediaId: SalesforceId, problem: Problem });
export type UploadRefusal = z.infer<typeof UploadRefusal>;

export const UploadGrant = z.discriminatedUnion('method', [PutGrant, MultipartGrant]);
export type UploadGrant = z.infer<typeof UploadGrant>;

/** One entry a file, in the order asked. */
export const UploadsResponse = z.object({ uploads: z.array(z.union([UploadGrant, UploadRefusal])) });
export type UploadsResponse = z.infer<typeof UploadsResponse>;

/** `POST /uploads/{mediaId}/parts`: more or fresh URLs. */
export const PartsRequest = z.strictObject({
  uploadToken: z.string().min(1).max(4096),
  parts: z
    .array(z.strictObject({ partNumber: z.number().int().min(1).max(maxPartCount), sha256: Sha256.optional() }))
    .min(1)
    .max(maxPartsPerCall),
});
export type PartsRequest = z.infer<typeof PartsRequest>;

/** Leave to PUT one part. */
export const PartGrant = z.object({ partNumber: z.number().int(), ...leave });
export type PartGrant = z.infer<typeof PartGrant>;

/** One entry a part, in the order asked. */
export const PartsResponse = z.object({ parts: z.array(PartGrant) });
export type PartsResponse = z.infer<typeof PartsResponse>;

/** `GET /uploads/{mediaId}/parts`: what S3 holds of an unfinished upload; no part size where there is none. */
export const StoredPartsResponse = z.object({
  partSizeBytes: z.number().int().positive().optional(),
  storedBytes: z.number().int().nonnegative(),
  storedParts: z.array(StoredPart),
  /** The whole file, where S3 has it and its record is yet to say so. */
  arrived: z.object({ sizeBytes: z.number().int().nonnegative(), checksum: z.string().optional() }).optional(),
});
export type StoredPartsResponse = z.infer<typeof StoredPartsResponse>;

/** What S3 calls a part; it is sent back to S3 as XML, which not all characters can be part of. */
const EntityTag = z
  .string()
  .regex(/^[\x21-\x7e]*$/)
  .max(100);

/** `POST /uploads/{mediaId}/complete`: all parts in order, as S3 answered them. */
export const CompleteRequest = z.strictObject({
  uploadToken: z.string().min(1).max(4096),
  parts: z
    .array(z.strictObject({ partNumber: z.number().int().min(1).max(maxPartCount), etag: EntityTag, sha256: Sha256.optional() }))
    .min(1)
    .max(maxPartCount),
});
export type CompleteRequest = z.infer<typeof CompleteRequest>;

/** S3 holds the whole object. `checksum` is S3's own: base64 SHA-256 of the parts' checksums, a hyphen, and how many. */
export const CompleteResponse = z.object({ mediaId: SalesforceId, sizeBytes: z.number().int(), checksum: z.string().optional() });
export type CompleteResponse = z.infer<typeof CompleteResponse>;

/** `DELETE /uploads/{mediaId}`: the upload is aborted on S3, and its record is gone where it never became a file. */
export const AbortResponse = z.object({ mediaId: SalesforceId, isRecordDeleted: z.boolean() });
export type AbortResponse = z.infer<typeof AbortResponse>;
