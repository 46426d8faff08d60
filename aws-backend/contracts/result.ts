import { z } from 'zod';
import { Extraction } from './extraction.ts';
import {
  ActionItem,
  CustomerRisk,
  DetectedLanguage,
  Entity,
  KeyPhrase,
  PersonalData,
  Sentiment,
  Summary,
  Topic,
} from './interpretation.ts';
import { MediaObject } from './media.ts';
import { KeptNote } from './notes.ts';

/** All that was found in one file: `insights/{orgId}/{mediaId}/result.json`. Holds personal data. */
export const MediaResult = z.object({
  schemaVersion: z.literal(1),
  media: MediaObject,
  extraction: Extraction,
  language: DetectedLanguage,
  /** Absent where it is not judged in the language of the text; the notes say so. */
  sentiment: Sentiment.optional(),
  summary: Summary,
  personalData: z.array(PersonalData),
  /** The text with each personal-data span replaced by its category in brackets, as `[EMAIL]`. */
  redactedText: z.string(),
  /** Redacted as the text is, safe for Salesforce. */
  redactedSummary: z.string(),
  entities: z.array(Entity),
  keyPhrases: z.array(KeyPhrase),
  topics: z.array(Topic).optional(),
  actionItems: z.array(ActionItem).optional(),
  customerRisk: CustomerRisk.optional(),
  /** What a person should know about how it was understood. */
  notes: z.array(KeptNote).optional(),
  /** Which engine did what, as `{ language: 'eld 2.1.0' }`. */
  engines: z.record(z.string(), z.string()),
});
export type MediaResult = z.infer<typeof MediaResult>;
