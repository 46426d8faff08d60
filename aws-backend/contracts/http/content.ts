import { z } from 'zod';

/**
 * `redacted`: the text with personal data masked. `redactedCopy`: the file with personal data covered or bleeped.
 * `original`: the file. `results`: everything found, as JSON.
 */
export const ContentVariant = z.enum(['redacted', 'redactedCopy', 'original', 'results']);
export type ContentVariant = z.infer<typeof ContentVariant>;

/** A presigned GET that lives until `expiresAt` (ISO 8601). `isOriginal`: nothing personal was found, so the copy asked for is the file itself. */
export const ContentResponse = z.object({
  url: z.url(),
  fileName: z.string(),
  expiresAt: z.iso.datetime(),
  isOriginal: z.boolean().optional(),
});
export type ContentResponse = z.infer<typeof ContentResponse>;
