import { z } from 'zod';
import { maxFilesPerCall, maxObjectBytes, maxPartCount, maxPartsPerCall, maxSentFileNameLength, minPartBytes } from '../limits.ts';
import { Problem } from '../problem.ts';
import { SalesforceId } from '../salesforceId.ts';

/** base64 of the 32 bytes of a SHA-256, the format of the `x-amz-checksum-sha256` header. */
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

/** One file to upload with a single PUT. Its `Media__c` record already exists and belongs to the parent. */
export const WholeFile = z.strictObject({
  ...fileShape,
  /** Checksum of the content; may be absent only if the broker is configured to accept files without one. */
  sha256: Sha256.optional(),
});
export type WholeFile = z.infer<typeof WholeFile>;

/** One file to upload in parts of `partSizeBytes`; the last may be shorter. Resumes an unfinished upload of the same record. */
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

/** Permission to send one request: send exactly these headers, before `expiresAt` (ISO 8601). */
const leave = { url: z.url(), headers: z.record(z.string(), z.string()), expiresAt: z.iso.datetime() };

/** Permission to PUT one file. */
export const PutGrant = z.object({ mediaId: SalesforceId, method: z.literal('PUT'), ...leave });
export type PutGrant = z.infer<typeof PutGrant>;

/** A part that S3 holds. `sha256` is present if S3 verified one on upload. */
export const StoredPart = z.object({
  partNumber: z.number().int().min(1).max(maxPartCount),
  sizeBytes: z.number().int().nonnegative(),
  etag: z.string(),
  sha256: Sha256.optional(),
});
export type StoredPart = z.infer<typeof StoredPart>;

/**
 * Permission to upload one file in parts. `uploadToken` carries the user, record and file to the broker's other upload calls, so
 * that they needn't query Salesforce again. It expires at `expiresAt`; the same `POST /uploads` returns a new one.
 */
export const MultipartGrant = z.object({
  mediaId: SalesforceId,
  method: z.literal('multipart'),
  uploadToken: z.string(),
  partSizeBytes: z.number().int().positive(),
  /** The parts that an earlier attempt left on S3; `partSizeBytes` is then the part size of that attempt. */
  storedParts: z.array(StoredPart),
  expiresAt: z.iso.datetime(),
});
export type MultipartGrant = z.infer<typeof MultipartGrant>;

/** A file that was refused; others of the same request may be granted. */
export const UploadRefusal = z.object({ mediaId: SalesforceId, problem: Problem });
export type UploadRefusal = z.infer<typeof UploadRefusal>;

export const UploadGrant = z.discriminatedUnion('method', [PutGrant, MultipartGrant]);
export type UploadGrant = z.infer<typeof UploadGrant>;

/** One entry per file, in request order. */
export const UploadsResponse = z.object({ uploads: z.array(z.union([UploadGrant, UploadRefusal])) });
export type UploadsResponse = z.infer<typeof UploadsResponse>;

/** `POST /uploads/{mediaId}/parts`: requests more URLs, or fresh ones. */
export const PartsRequest = z.strictObject({
  uploadToken: z.string().min(1).max(4096),
  parts: z
    .array(z.strictObject({ partNumber: z.number().int().min(1).max(maxPartCount), sha256: Sha256.optional() }))
    .min(1)
    .max(maxPartsPerCall),
});
export type PartsRequest = z.infer<typeof PartsRequest>;

/** Permission to PUT one part. */
export const PartGrant = z.object({ partNumber: z.number().int(), ...leave });
export type PartGrant = z.infer<typeof PartGrant>;

/** One entry per part, in request order. */
export const PartsResponse = z.object({ parts: z.array(PartGrant) });
export type PartsResponse = z.infer<typeof PartsResponse>;

/** `GET /uploads/{mediaId}/parts`: what S3 holds of an unfinished upload; `partSizeBytes` is absent if there is none. */
export const StoredPartsResponse = z.object({
  partSizeBytes: z.number().int().positive().optional(),
  storedBytes: z.number().int().nonnegative(),
  storedParts: z.array(StoredPart),
  /** The complete file, if S3 has it but its record doesn't say so yet. */
  arrived: z.object({ sizeBytes: z.number().int().nonnegative(), checksum: z.string().optional() }).optional(),
});
export type StoredPartsResponse = z.infer<typeof StoredPartsResponse>;

/** A part's ETag. It is sent back to S3 in XML, which doesn't allow all characters. */
const EntityTag = z
  .string()
  .regex(/^[\x21-\x7e]*$/)
  .max(100);

/** `POST /uploads/{mediaId}/complete`: all parts in order, with the ETags that S3 returned. */
export const CompleteRequest = z.strictObject({
  uploadToken: z.string().min(1).max(4096),
  parts: z
    .array(z.strictObject({ partNumber: z.number().int().min(1).max(maxPartCount), etag: EntityTag, sha256: Sha256.optional() }))
    .min(1)
    .max(maxPartCount),
});
export type CompleteRequest = z.infer<typeof CompleteRequest>;

/** S3 holds the whole object. `checksum` is S3's own: base64 SHA-256 of the parts' checksums, a hyphen, and the number of parts. */
export const CompleteResponse = z.object({ mediaId: SalesforceId, sizeBytes: z.number().int(), checksum: z.string().optional() });
export type CompleteResponse = z.infer<typeof CompleteResponse>;

/** `DELETE /uploads/{mediaId}`: the upload is aborted on S3, and its record is deleted if it never became a file. */
export const AbortResponse = z.object({ mediaId: SalesforceId, isRecordDeleted: z.boolean() });
export type AbortResponse = z.infer<typeof AbortResponse>;
