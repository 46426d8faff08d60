import { z } from 'zod';
import { MediaFormat } from './format.ts';
import { KeptNote } from './notes.ts';

/** One page, sheet or slide. Its text is `text.slice(start, end)` of the whole text. */
export const Page = z.object({
  number: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  method: z.enum(['text', 'ocr']),
  /** 0 to 1; 1 if the text comes from the file itself rather than from OCR. */
  confidence: z.number().min(0).max(1),
  /** Images on the page may contain text but were not read because there were too many. */
  hasUnreadPictures: z.boolean().optional(),
  /** File name of the email or PDF attachment that this page belongs to. */
  attachment: z.string().optional(),
});
export type Page = z.infer<typeof Page>;

/** A file inside the file. If it was read, its pages carry its name. */
export const Attachment = z.object({ fileName: z.string(), contentType: z.string(), sizeBytes: z.number().int().nonnegative() });
export type Attachment = z.infer<typeof Attachment>;

const Milliseconds = z.number().int().nonnegative();
const Confidence = z.number().min(0).max(1);

/** One spoken word, if the engine gives word timings. Its text is `text.slice(start, end)` of the whole text. */
export const SpokenWord = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  startMs: Milliseconds,
  endMs: Milliseconds,
  /** The engine itself detected personal data here and replaced it. */
  isPersonal: z.boolean().optional(),
});
export type SpokenWord = z.infer<typeof SpokenWord>;

/** What one speaker said without a pause. Its text is `text.slice(start, end)` of the whole text. */
export const SpeechSegment = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  startMs: Milliseconds,
  endMs: Milliseconds,
  /** The engine's speaker label, e.g. "Speaker 1"; absent if it doesn't separate speakers. */
  speaker: z.string().optional(),
  confidence: Confidence,
  words: z.array(SpokenWord).optional(),
});
export type SpeechSegment = z.infer<typeof SpeechSegment>;

/** Fractions of the width and height of the page or image. */
export const Box = z.object({ left: Confidence, top: Confidence, width: Confidence, height: Confidence });
export type Box = z.infer<typeof Box>;

/** A table: rows of cells; an empty cell is an empty string. */
export const Table = z.object({
  page: z.number().int().positive(),
  rows: z.array(z.array(z.string())).min(1),
  confidence: Confidence,
});
export type Table = z.infer<typeof Table>;

/** A form field such as "Total due: 12,241.20 GBP": its name and value. The value is `text.slice(start, end)` of the whole text. */
export const FormField = z.object({
  name: z.string(),
  value: z.string(),
  page: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  confidence: Confidence,
});
export type FormField = z.infer<typeof FormField>;

/** What was recognized in an image, or in a video from `startMs` to `endMs`. Never identifies a person. */
export const Sighting = z.object({
  kind: z.enum(['Label', 'Face', 'Moderation']),
  /** The label or the moderation category; "Face" for a face. */
  value: z.string(),
  confidence: Confidence,
  /** The engine is known to be weak for this value, so a person should verify it. */
  isLowConfidence: z.boolean(),
  box: Box.optional(),
  startMs: Milliseconds.optional(),
  endMs: Milliseconds.optional(),
});
export type Sighting = z.infer<typeof Sighting>;

/** A metadata property of the file, e.g. a photo's camera or location. Properties with `isPersonal` never reach Salesforce. */
export const FileProperty = z.object({ name: z.string(), value: z.string(), isPersonal: z.boolean() });
export type FileProperty = z.infer<typeof FileProperty>;

/** The text of a file. All offsets count UTF-16 code units of `text`. */
export const Extraction = z.object({
  schemaVersion: z.literal(1),
  format: MediaFormat,
  text: z.string(),
  pages: z.array(Page),
  attachments: z.array(Attachment),
  /** Duration of a recording. */
  durationMs: Milliseconds.optional(),
  segments: z.array(SpeechSegment).optional(),
  tables: z.array(Table).optional(),
  formFields: z.array(FormField).optional(),
  sightings: z.array(Sighting).optional(),
  properties: z.array(FileProperty).optional(),
  /** Notes for the user about how the file was read. */
  notes: z.array(KeptNote).optional(),
  /** ISO 639-1: the only language whose alphabet the OCR engine supports. Absent if it supports more, or if no image was read. */
  ocrLanguage: z.string().optional(),
  /** The engine that read the file, e.g. "tesseract.js 7.0.0". */
  engine: z.string(),
});
export type Extraction = z.infer<typeof Extraction>;
