import { z } from 'zod';

/** `redacted`: the text with personal data masked. `original`: the file. `results`: everything found, as JSON. */
export const ContentVariant = z.enum(['redacted', 'original', 'results']);
export type ContentVariant = z.infer<typeof ContentVariant>;

/** A presigned GET that lives until `expiresAt` (ISO 8601). */
export const ContentResponse = z.object({ url: z.url(), fileName: z.string(), expiresAt: z.iso.datetime() });
export type ContentResponse = z.infer<typeof ContentResponse>;
