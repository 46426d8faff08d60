import { z } from 'zod';
import type { ReaderLimits } from '../../broker/grant/readingLimits.ts';
import { maxReadCharacters } from '../../contracts/limits.ts';

/** docs.aws.amazon.com/textract/latest/dg/limits-document.html, "File Size and Page Count Limits": PDF of 500 MB. */
const textractBytes = 500 * 1024 * 1024;

/** What several of the functions that read files, or tell of it, have to know. */
export const ReadingSettings = z.object({
  /** Who reads documents: Amazon Textract, or the engines in the function. */
  DOCUMENTS_ENGINE: z.enum(['aws', 'local']).default('local'),
  /** The largest file that is read here: it has to fit into the function's memory. */
  MAX_DOCUMENT_BYTES: z.coerce.number().int().positive().default(268_435_456),
  /** The longest text of a document, in UTF-16 code units: 3,000 full pages have as many. More would not fit into the memory of the functions behind this one. */
  MAX_CHARACTERS: z.coerce.number().int().positive().default(maxReadCharacters),
  /** The largest picture that is read: it has to fit into the function's memory. */
  MAX_IMAGE_BYTES: z.coerce.number().int().positive().default(268_435_456),
  /** Minutes a recording may last; Transcribe itself ends at 240: docs.aws.amazon.com/general/latest/gr/transcribe.html. */
  MAX_RECORDING_MINUTES: z.coerce.number().positive().default(240),
  /** How often long work asks whether it was stopped and tells how far it is: each telling becomes a write to Salesforce. */
  PROGRESS_SECONDS: z.coerce.number().positive().default(10),
});

/** The limits that the settings choose. Textract is given PDF of any size. */
export const readerLimits = (settings: z.infer<typeof ReadingSettings>): ReaderLimits => ({
  documentBytes: settings.MAX_DOCUMENT_BYTES,
  pdfBytes: settings.DOCUMENTS_ENGINE === 'aws' ? textractBytes : settings.MAX_DOCUMENT_BYTES,
  characters: settings.MAX_CHARACTERS,
  pictureBytes: settings.MAX_IMAGE_BYTES,
  recordingMinutes: settings.MAX_RECORDING_MINUTES,
});
