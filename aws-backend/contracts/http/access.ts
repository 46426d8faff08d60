import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** Sent when the caller opens the panel of this record. */
export const AccessRequest = z.strictObject({ parentId: SalesforceId });
export type AccessRequest = z.infer<typeof AccessRequest>;

const bytes = z.number().int().positive();

/** The size limits for reading a file; a larger file is stored but not read. */
export const ReadingLimits = z.object({
  documentBytes: bytes,
  pictureBytes: bytes,
  recordingMinutes: z.number().positive(),
  /** The limit by file name extension, in lower case; recordings have no size limit. */
  bytesByEnding: z.record(z.string(), bytes),
});
export type ReadingLimits = z.infer<typeof ReadingLimits>;

/** What the caller may do on this record. `sharedCount` is the number of files that this call made visible to them. */
export const AccessResponse = z.object({
  canUpload: z.boolean(),
  canDelete: z.boolean(),
  canViewUnredacted: z.boolean(),
  sharedCount: z.number().int().nonnegative(),
  /** Absent in responses of earlier broker releases. */
  reading: ReadingLimits.optional(),
});
export type AccessResponse = z.infer<typeof AccessResponse>;
