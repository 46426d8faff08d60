import { z } from 'zod';
import { MediaFormat } from './format.ts';

/** One page, sheet or slide. Its text is `text.slice(start, end)` of the whole. */
export const Page = z.object({
  number: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  method: z.enum(['text', 'ocr']),
  /** 0 to 1; 1 where the file itself says what its text is. */
  confidence: z.number().min(0).max(1),
});
export type Page = z.infer<typeof Page>;

/** A file inside the file: listed, not opened. */
export const Attachment = z.object({ fileName: z.string(), contentType: z.string(), sizeBytes: z.number().int().nonnegative() });
export type Attachment = z.infer<typeof Attachment>;

/** The text of a file. Offsets everywhere count UTF-16 code units of `text`. */
export const Extraction = z.object({
  schemaVersion: z.literal(1),
  format: MediaFormat,
  text: z.string(),
  pages: z.array(Page),
  attachments: z.array(Attachment),
  /** Which engine read it, as "tesseract.js 7.0.0". */
  engine: z.string(),
});
export type Extraction = z.infer<typeof Extraction>;
