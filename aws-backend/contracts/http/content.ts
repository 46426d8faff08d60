import { z } from 'zod';

/**
 * `redacted`: the text with personal data masked. `redactedCopy`: the file with personal data covered or bleeped.
 * `original`: the file. `results`: all findings as JSON.
 */
export const ContentVariant = z.enum(['redacted', 'redactedCopy', 'original', 'results']);
export type ContentVariant = z.infer<typeof ContentVariant>;

/** A presigned GET, valid until `expiresAt` (ISO 8601). `isOriginal`: no personal data was found, so the requested copy is the original file. */
export const ContentResponse = z.object({
  url: z.url(),
  fileName: z.string(),
  expiresAt: z.iso.datetime(),
  isOriginal: z.boolean().optional(),
});
export type ContentResponse = z.infer<typeof ContentResponse>;
