import { z } from 'zod';
import { maxFilesPerCall, maxSentFileNameLength } from '../limits.ts';
import { Problem } from '../problem.ts';
import { SalesforceId } from '../salesforceId.ts';

/** One file to send. Its `Media__c` record exists already and belongs to the parent. */
export const UploadFile = z.strictObject({
  mediaId: SalesforceId,
  fileName: z.string().min(1).max(maxSentFileNameLength),
  sizeBytes: z.number().int().nonnegative(),
  contentType: z
    .string()
    .regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/)
    .max(255),
  /** base64 of the 32 bytes of the content's SHA-256, as `x-amz-checksum-sha256` wants it. */
  sha256: z.base64().length(44),
});
export type UploadFile = z.infer<typeof UploadFile>;

export const UploadsRequest = z.strictObject({
  parentId: SalesforceId,
  files: z.array(UploadFile).min(1).max(maxFilesPerCall),
});
export type UploadsRequest = z.infer<typeof UploadsRequest>;

/** Leave to PUT one file: send exactly these headers, before `expiresAt` (ISO 8601). */
export const UploadGrant = z.object({
  mediaId: SalesforceId,
  method: z.literal('PUT'),
  url: z.url(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});
export type UploadGrant = z.infer<typeof UploadGrant>;

/** A file that may not be sent, beside others that may. */
export const UploadRefusal = z.object({ mediaId: SalesforceId, problem: Problem });
export type UploadRefusal = z.infer<typeof UploadRefusal>;

/** One entry a file, in the order asked. */
export const UploadsResponse = z.object({ uploads: z.array(z.union([UploadGrant, UploadRefusal])) });
export type UploadsResponse = z.infer<typeof UploadsResponse>;
