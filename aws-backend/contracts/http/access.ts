import { z } from 'zod';
import { SalesforceId } from '../salesforceId.ts';

/** The caller opens the panel of this record. */
export const AccessRequest = z.strictObject({ parentId: SalesforceId });
export type AccessRequest = z.infer<typeof AccessRequest>;

/** What the caller may do here. `sharedCount` is how many files became visible by this call. */
export const AccessResponse = z.object({
  canUpload: z.boolean(),
  canDelete: z.boolean(),
  canViewUnredacted: z.boolean(),
  sharedCount: z.number().int().nonnegative(),
});
export type AccessResponse = z.infer<typeof AccessResponse>;
