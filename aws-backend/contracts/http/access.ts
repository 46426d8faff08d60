import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** The caller opens the panel of this record. */
export const AccessRequest = z.strictObject({ parentId: SalesforceId });
export type AccessRequest = z.infer<typeof AccessRequest>;

const bytes = z.number().int().positive();

/** How much is read of one file; a larger one is kept all the same. */
export const ReadingLimits = z.object({
  documentBytes: bytes,
  pictureBytes: bytes,
  recordingMinutes: z.number().positive(),
  /** Of each file whose name ends like this, in small letters; recordings are not limited by their size. */
  bytesByEnding: z.record(z.string(), bytes),
});
export type ReadingLimits = z.infer<typeof ReadingLimits>;

/** What the caller may do here. `sharedCount` is how many files became visible by this call. */
export const AccessResponse = z.object({
  canUpload: z.boolean(),
  canDelete: z.boolean(),
  canViewUnredacted: z.boolean(),
  sharedCount: z.number().int().nonnegative(),
  /** Brokers of earlier releases don't say. */
  reading: ReadingLimits.optional(),
});
export type AccessResponse = z.infer<typeof AccessResponse>;
