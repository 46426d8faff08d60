import { z } from 'zod';
import type { ReaderLimits } from '../../broker/grant/readingLimits.ts';
import { maxReadCharacters } from '../../contracts/limits.ts';

/** docs.aws.amazon.com/textract/latest/dg/limits-document.html, "File Size and Page Count Limits": PDF of 500 MB. */
const textractBytes = 500 * 1024 * 1024;

/** Settings shared by the functions that read files and by those that report the limits. */
export const ReadingSettings = z.object({
  /** Which engine reads documents: Amazon Textract, or the engines bundled in the function. */
  DOCUMENTS_ENGINE: z.enum(['aws', 'local']).default('local'),
  /** The largest file that the embedded engine reads: it must fit into the function's memory. */
  MAX_DOCUMENT_BYTES: z.coerce.number().int().positive().default(268_435_456),
  /** The longest text of a document in UTF-16 code units, equal to 3,000 full pages. A longer one exceeds the memory of the later functions. */
  MAX_CHARACTERS: z.coerce.number().int().positive().default(maxReadCharacters),
  /** The largest image that is read: it must fit into the function's memory. */
  MAX_IMAGE_BYTES: z.coerce.number().int().positive().default(268_435_456),
  /** Maximum length of a recording in minutes; Transcribe's own limit is 240: docs.aws.amazon.com/general/latest/gr/transcribe.html. */
  MAX_RECORDING_MINUTES: z.coerce.number().positive().default(240),
  /** Interval at which long work checks whether it was stopped and reports progress: each report is a write to Salesforce. */
  PROGRESS_SECONDS: z.coerce.number().positive().default(10),
});

/** The limits that the settings select. Textract is given PDFs of any size. */
export const readerLimits = (settings: z.infer<typeof ReadingSettings>): ReaderLimits => ({
  documentBytes: settings.MAX_DOCUMENT_BYTES,
  pdfBytes: settings.DOCUMENTS_ENGINE === 'aws' ? textractBytes : settings.MAX_DOCUMENT_BYTES,
  characters: settings.MAX_CHARACTERS,
  pictureBytes: settings.MAX_IMAGE_BYTES,
  recordingMinutes: settings.MAX_RECORDING_MINUTES,
});
