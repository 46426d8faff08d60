import { z } from 'zod';
import { MediaFormat } from './format.ts';
import { KeptNote } from './notes.ts';

/** One page, sheet or slide. Its text is `text.slice(start, end)` of the whole. */
export const Page = z.object({
  number: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  method: z.enum(['text', 'ocr']),
  /** 0 to 1; 1 where the file itself says what its text is. */
  confidence: z.number().min(0).max(1),
  /** Pictures on it may hold writing, and were not read: there were too many. */
  hasUnreadPictures: z.boolean().optional(),
  /** The file attached to a mail or a PDF that it is a page of. */
  attachment: z.string().optional(),
});
export type Page = z.infer<typeof Page>;

/** A file inside the file. Pages of those that were read are named after it. */
export const Attachment = z.object({ fileName: z.string(), contentType: z.string(), sizeBytes: z.number().int().nonnegative() });
export type Attachment = z.infer<typeof Attachment>;

const Milliseconds = z.number().int().nonnegative();
const Confidence = z.number().min(0).max(1);

/** One spoken word, where the engine tells the times of words. Its text is `text.slice(start, end)` of the whole. */
export const SpokenWord = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  startMs: Milliseconds,
  endMs: Milliseconds,
  /** The engine found it personal itself, and wrote something in its place. */
  isPersonal: z.boolean().optional(),
});
export type SpokenWord = z.infer<typeof SpokenWord>;

/** What one speaker said without a pause. Its text is `text.slice(start, end)` of the whole. */
export const SpeechSegment = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  startMs: Milliseconds,
  endMs: Milliseconds,
  /** As the engine names them, "Speaker 1"; absent where it does not tell speakers apart. */
  speaker: z.string().optional(),
  confidence: Confidence,
  words: z.array(SpokenWord).optional(),
});
export type SpeechSegment = z.infer<typeof SpeechSegment>;

/** Fractions of the page's or picture's width and height. */
export const Box = z.object({ left: Confidence, top: Confidence, width: Confidence, height: Confidence });
export type Box = z.infer<typeof Box>;

/** A table: rows of cells, empty text where a cell is empty. */
export const Table = z.object({
  page: z.number().int().positive(),
  rows: z.array(z.array(z.string())).min(1),
  confidence: Confidence,
});
export type Table = z.infer<typeof Table>;

/** "Total due: 12,241.20 GBP": the name and what stands for it. The value is `text.slice(start, end)` of the whole. */
export const FormField = z.object({
  name: z.string(),
  value: z.string(),
  page: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: Confidence,
});
export type FormField = z.infer<typeof FormField>;

/** What is seen in a picture or in a video from `startMs` to `endMs`: never who. */
export const Sighting = z.object({
  kind: z.enum(['Label', 'Face', 'Moderation']),
  /** The label or the moderation category, "Face" for a face. */
  value: z.string(),
  confidence: Confidence,
  /** The engine is known to be weak here, so a person should look before believing it. */
  isLowConfidence: z.boolean(),
  box: Box.optional(),
  startMs: Milliseconds.optional(),
  endMs: Milliseconds.optional(),
});
export type Sighting = z.infer<typeof Sighting>;

/** What a file says of its own making, as a photo's camera and place; `isPersonal` ones never reach Salesforce. */
export const FileProperty = z.object({ name: z.string(), value: z.string(), isPersonal: z.boolean() });
export type FileProperty = z.infer<typeof FileProperty>;

/** The text of a file. Offsets everywhere count UTF-16 code units of `text`. */
export const Extraction = z.object({
  schemaVersion: z.literal(1),
  format: MediaFormat,
  text: z.string(),
  pages: z.array(Page),
  attachments: z.array(Attachment),
  /** How long a recording lasts. */
  durationMs: Milliseconds.optional(),
  segments: z.array(SpeechSegment).optional(),
  tables: z.array(Table).optional(),
  formFields: z.array(FormField).optional(),
  sightings: z.array(Sighting).optional(),
  properties: z.array(FileProperty).optional(),
  /** What a person should know about how it was read. */
  notes: z.array(KeptNote).optional(),
  /** ISO 639-1: the only language whose letters the engine knows that read pictures of writing. Absent where it knows more, or read none. */
  ocrLanguage: z.string().optional(),
  /** Which engine read it, as "tesseract.js 7.0.0". */
  engine: z.string(),
});
export type Extraction = z.infer<typeof Extraction>;
