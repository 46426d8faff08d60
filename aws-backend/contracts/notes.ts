import { z } from 'zod';

/**
 * Notes for the user about how a file was read, with the sentence that is shown if no label translates the code. `{0}`, `{1}` … are
 * replaced by the note's values. Values are counts, page numbers and language codes, never words of the file: they reach Salesforce unmasked.
 */
export const noteSentences = {
  NO_TEXT: 'No text was found in this file.',
  NO_SPEECH: 'No speech was heard in this recording.',
  NO_SOUND: 'This video has no sound.',
  ONE_TRACK_HEARD: 'This recording has several audio tracks. Only one of them was transcribed.',
  SPEECH_UNSURE: "Parts of this transcript are likely wrong. The built-in engine understands only English that's spoken clearly.",
  BREAKS_OFF: "This file ends too early, so only what's there was read.",
  NOTHING_SEEN: 'No writing was found in this picture, and nothing was recognized in it.',
  FIRST_PICTURE_ONLY: 'Only the first picture of this animation was read.',
  SEEN_BY_SMALL_ENGINE: 'What this picture shows was found by a small engine that is often wrong.',
  WRITING_MAY_BE_CUT: 'There may be more writing in this picture than was read.',
  /** {0}: language in ISO 639-1. */
  OTHER_LETTERS:
    'Writing in pictures was read with the letters of one language only ({0}), so accents, umlauts, and names can be wrong, and personal data can be missed.',
  PICTURES_TOO_MANY: "Pictures on some pages of this file weren't read: there are too many.",
  PICTURES_JPEG_2000: "Pictures in this file are in the JPEG 2000 format and couldn't be opened, so they weren't read.",
  PARTS_UNREAD: "Some pictures or notes in this file weren't read. Either there's too much in it, or they're of a kind that isn't read.",
  WORKBOOK_CELLS_ONLY: "Only the cells of this workbook were read, because of the way it's written. Dates appear as numbers.",
  FORMULAS_NOT_SAVED: "The results of formulas aren't saved in this workbook, so their cells are blank.",
  HIDDEN_LEFT_OUT: "Parts of this file are hidden when it's opened, so they weren't read.",
  PDF_PAGES_UNREAD: "Some pages of this PDF weren't read. They're damaged or too large, and the text says which ones.",
  PDF_FILES_UNREAD: "Some files attached to this PDF weren't read.",
  MAIL_FILES_UNREAD: "Some files attached to this email weren't read. Its text says which ones.",
  MAIL_ENCRYPTED: 'This email is encrypted, so only its sender, recipients, date, and subject were read.',
  ADOBE_FORM_UNREAD: "This form opens only in Adobe Acrobat, so what's in it wasn't read.",
  PAGE_UNREAD: "Amazon Textract couldn't read page {0}.",
  PAGES_UNREAD: "Amazon Textract couldn't read these pages: {0}.",
  /** {0}: number of pages; {1}: the first of them. */
  MANY_PAGES_UNREAD: "Amazon Textract couldn't read {0} pages. The first of them is page {1}.",
  NOT_FOR_TEXTRACT: "Amazon Textract doesn't read files of this type, so the built-in engine read it.",
  NOT_FOR_TRANSCRIBE: "Amazon Transcribe doesn't take files of this type, so the built-in engine transcribed it.",
  LANGUAGE_NOT_FOR_COMPREHEND: "Amazon Comprehend doesn't know this language, so the built-in engine analyzed the text.",
  PERSONAL_DATA_NOT_FOR_COMPREHEND: "Amazon Comprehend doesn't find personal data in this language, so the built-in engine looked for it.",
  PERSONAL_DATA_OTHER_LANGUAGE:
    'Names and addresses are found reliably only in English, German, French, and Spanish texts. In this one, personal data can be missed.',
  VIDEO_NOT_WATCHED: "The pictures of this video weren't analyzed.",
  VIDEO_UNWATCHABLE: "The pictures of this video couldn't be analyzed.",
  SUMMARY_UNPROVEN: "The text doesn't show what the model's summary said, so the summary is made of sentences from the text.",
  GUARDRAIL_STOPPED: 'The guardrail stopped the model from reading this text, so the summary is made of sentences from the text.',
  MODEL_FAILED: "The model couldn't read this text, so the summary is made of sentences from the text.",
  /** {0}: number of pieces. */
  READ_IN_PIECES: 'This text is long, so the model read only {0} pieces spread over it.',
  SENTIMENT_BY_WORDS: 'The sentiment of German, French, and Spanish texts is judged only by plain words of anger and praise.',
  SENTIMENT_UNJUDGED: "The sentiment isn't judged in this language.",
  TOPICS_UNTOLD: 'Topics are found only in English, German, French, and Spanish texts.',
} as const satisfies Record<string, string>;

export type NoteCode = keyof typeof noteSentences;
export const NoteCode = z.enum(Object.keys(noteSentences) as [NoteCode, ...NoteCode[]]);

const NoteValue = z.union([z.string(), z.number()]);
type NoteValue = z.infer<typeof NoteValue>;

export const Note = z.object({ code: NoteCode, values: z.array(NoteValue).optional() });
export type Note = z.infer<typeof Note>;

/** A note as transported and stored. Before notes had codes, each was an English sentence; some of those are still in S3 and in queues. */
export const KeptNote = z.union([Note, z.string()]);
export type KeptNote = z.infer<typeof KeptNote>;

export const note = (code: NoteCode, ...values: NoteValue[]): Note => ({ code, ...(values.length > 0 ? { values } : {}) });

/** Removes duplicate notes, keeping first occurrences in order. */
export const uniqueNotes = <Kept extends KeptNote>(notes: readonly Kept[]): Kept[] => [
  ...new Map(notes.map((kept) => [JSON.stringify(kept), kept] as const)).values(),
];
