import { z } from 'zod';

export const PersonalDataCategory = z.enum([
  'NAME',
  'EMAIL',
  'PHONE',
  'CREDIT_CARD',
  // Government-issued numbers: social security, national identity card
  'SSN',
  'IBAN',
  'DATE_OF_BIRTH',
  'ADDRESS',
  'IP_ADDRESS',
  // Passport and account numbers, passwords; also licence plates and the like, which only Comprehend detects
  'OTHER_PERSONAL',
]);
export type PersonalDataCategory = z.infer<typeof PersonalDataCategory>;

const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() });

/** Personal data at `text.slice(start, end)`. */
export const PersonalData = Span.extend({ category: PersonalDataCategory, confidence: z.number().min(0).max(1) });
export type PersonalData = z.infer<typeof PersonalData>;

export const EntityCategory = z.enum(['PERSON', 'ORGANIZATION', 'LOCATION', 'MONEY', 'DATE', 'OTHER']);
export type EntityCategory = z.infer<typeof EntityCategory>;

/** One entity, with every place in the text that mentions it. */
export const Entity = z.object({
  category: EntityCategory,
  value: z.string(),
  confidence: z.number().min(0).max(1),
  mentions: z.array(Span).min(1),
});
export type Entity = z.infer<typeof Entity>;

export const KeyPhrase = z.object({ value: z.string(), confidence: z.number().min(0).max(1), mentions: z.array(Span).min(1) });
export type KeyPhrase = z.infer<typeof KeyPhrase>;

/** `score` runs from -1 to 1. */
export const Sentiment = z.object({
  label: z.enum(['Positive', 'Neutral', 'Negative', 'Mixed']),
  score: z.number().min(-1).max(1),
});
export type Sentiment = z.infer<typeof Sentiment>;

/** ISO 639-1 code, or `und` if the language can't be determined. */
export const DetectedLanguage = z.object({ code: z.string(), confidence: z.number().min(0).max(1) });
export type DetectedLanguage = z.infer<typeof DetectedLanguage>;

/** `Extractive`: sentences or words of the text itself. `Generated`: written by a model. */
const Method = z.enum(['Extractive', 'Generated']);

export const Summary = z.object({ text: z.string(), method: Method });
export type Summary = z.infer<typeof Summary>;

/** A topic of the text, with the places that support it. Results written before `method` existed hold topics of a model. */
export const Topic = z.object({
  value: z.string(),
  method: Method.default('Generated'),
  confidence: z.number().min(0).max(1).default(1),
  mentions: z.array(Span).min(1),
});
export type Topic = z.infer<typeof Topic>;

/** A task for somebody, at `text.slice(start, end)`. */
export const ActionItem = Span.extend({
  text: z.string(),
  owner: z.string().optional(),
  /** ISO 8601 date if it can be determined from the text, otherwise the words of the text. */
  due: z.string().optional(),
});
export type ActionItem = z.infer<typeof ActionItem>;

/** How likely the customer is to leave, and the passage that shows it; without a passage no risk is reported. */
export const CustomerRisk = Span.extend({ level: z.enum(['Low', 'Medium', 'High']), reason: z.string() });
export type CustomerRisk = z.infer<typeof CustomerRisk>;
