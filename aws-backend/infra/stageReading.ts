import { z } from 'zod';
import { maxReadCharacters } from '../contracts/limits.ts';

const count = z.number().int().positive();
/** More does not fit into the memory of the function that reads it. */
const fileBytes = count.max(256 * 1024 * 1024);

/** What is read of one file at most; more is refused with a sentence. What is absent keeps the function's own limit. */
export const Reading = z.strictObject({
  maxDocumentBytes: fileBytes.optional(),
  /** Of a document's text. */
  maxCharacters: count.max(maxReadCharacters).optional(),
  maxPages: count.optional(),
  /** Of pages that are pictures, which the embedded engine reads. */
  maxScannedPages: count.optional(),
  maxImageBytes: fileBytes.optional(),
  maxPixels: count.optional(),
  /** Of a TIFF. */
  maxPicturePages: count.optional(),
  /** Transcribe itself ends at 240: docs.aws.amazon.com/general/latest/gr/transcribe.html. */
  maxRecordingMinutes: z.number().positive().max(240).optional(),
  /** How often long readings tell how far they are, and notice that they were stopped. */
  progressSeconds: z.number().min(1).max(300).optional(),
});

/** How `engines.speech: "aws"` is asked. */
export const Transcribe = z
  .strictObject({
    /** As "en-GB"; null lets Transcribe find out which language is spoken. */
    language: z
      .string()
      .regex(/^[a-z]{2,3}-[A-Z]{2}$/)
      .nullable(),
    /** The name of a custom vocabulary of the account, in that language. */
    vocabulary: z
      .string()
      .regex(/^[\w.-]{1,200}$/)
      .nullable(),
    /** Lets Transcribe replace personal data before anything is stored. */
    redaction: z.boolean(),
  })
  .refine(({ language, vocabulary, redaction }) => language !== null || (vocabulary === null && !redaction), {
    error: 'vocabulary and redaction need a language: Transcribe can’t combine them with language detection',
  });

/** All settings of a function take 4 KB at most: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html. */
const mostQueryLetters = 2_000;

/** What Textract takes of letters: docs.aws.amazon.com/textract/latest/dg/API_Query.html. It refuses every document where a question has another. */
const asked = z.string().regex(/^[ -~]+$/, 'has a character that Textract does not accept: use ASCII only, without umlauts and accents');

/** How `engines.documents: "aws"` is asked. */
export const Textract = z.strictObject({
  /** What to look for, and under which name it is shown: docs.aws.amazon.com/textract/latest/dg/limits-document.html, at most 30 a page. */
  queries: z
    .array(z.strictObject({ Text: asked.max(200), Alias: asked.max(80) }))
    .max(30)
    .refine((queries) => JSON.stringify(queries).length <= mostQueryLetters, 'is longer than 2,000 characters of JSON in total'),
});
