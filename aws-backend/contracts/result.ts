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

/** All findings of one file: `insights/{orgId}/{mediaId}/result.json`. Contains personal data. */
export const MediaResult = z.object({
  schemaVersion: z.literal(1),
  media: MediaObject,
  extraction: Extraction,
  language: DetectedLanguage,
  /** Absent if sentiment isn't supported in the language of the text; `notes` say so. */
  sentiment: Sentiment.optional(),
  summary: Summary,
  personalData: z.array(PersonalData),
  /** The text with each personal-data span replaced by its category in brackets, e.g. `[EMAIL]`. */
  redactedText: z.string(),
  /** Redacted like the text, safe for Salesforce. */
  redactedSummary: z.string(),
  entities: z.array(Entity),
  keyPhrases: z.array(KeyPhrase),
  topics: z.array(Topic).optional(),
  actionItems: z.array(ActionItem).optional(),
  customerRisk: CustomerRisk.optional(),
  /** Notes for the user about how the text was analyzed. */
  notes: z.array(KeptNote).optional(),
  /** Which engine did which task, e.g. `{ language: 'eld 2.1.0' }`. */
  engines: z.record(z.string(), z.string()),
});
export type MediaResult = z.infer<typeof MediaResult>;
