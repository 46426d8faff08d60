import { z } from 'zod';
import { maxReadCharacters } from '../contracts/limits.ts';

const count = z.number().int().positive();
/** A larger file doesn't fit into the memory of the function that reads it. */
const fileBytes = count.max(256 * 1024 * 1024);

/** Limits for reading one file; a file beyond them is rejected with a message. Absent ones keep the function's default. */
export const Reading = z.strictObject({
  maxDocumentBytes: fileBytes.optional(),
  /** Characters of a document's text. */
  maxCharacters: count.max(maxReadCharacters).optional(),
  maxPages: count.optional(),
  /** Scanned pages, which the embedded engine reads by OCR. */
  maxScannedPages: count.optional(),
  maxImageBytes: fileBytes.optional(),
  maxPixels: count.optional(),
  /** Pages of a TIFF. */
  maxPicturePages: count.optional(),
  /** Transcribe's own limit is 240: docs.aws.amazon.com/general/latest/gr/transcribe.html. */
  maxRecordingMinutes: z.number().positive().max(240).optional(),
  /** How often long readings report progress and check whether they were stopped. */
  progressSeconds: z.number().min(1).max(300).optional(),
});

/** Options for `engines.speech: "aws"`. */
export const Transcribe = z
  .strictObject({
    /** E.g. "en-GB"; null lets Transcribe detect the language. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}-[A-Z]{2}$/)
      .nullable(),
    /** The name of one of the account's custom vocabularies, in that language. */
    vocabulary: z
      .string()
      .regex(/^[\w.-]{1,200}$/)
      .nullable(),
    /** Makes Transcribe redact personal data before anything is stored. */
    redaction: z.boolean(),
  })
  .refine(({ language, vocabulary, redaction }) => language !== null || (vocabulary === null && !redaction), {
    error: 'vocabulary and redaction require a language: Transcribe can’t combine them with language detection',
  });

/** A function's environment variables are limited to 4 KB in total: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
const maxQueryLetters = 2_000;

/** The characters that Textract accepts: docs.aws.amazon.com/textract/latest/dg/API_Query.html. With any other, it rejects every document. */
const asked = z.string().regex(/^[ -~]+$/, 'must be printable ASCII: Textract rejects other characters, such as umlauts and accents');

/** Options for `engines.documents: "aws"`. */
export const Textract = z.strictObject({
  /** Queries, and the name under which each answer is shown: docs.aws.amazon.com/textract/latest/dg/limits-document.html, at most 30 per page. */
  queries: z
    .array(z.strictObject({ Text: asked.max(200), Alias: asked.max(80) }))
    .max(30)
    .refine((queries) => JSON.stringify(queries).length <= maxQueryLetters, 'must be at most 2,000 characters of JSON in total'),
});
