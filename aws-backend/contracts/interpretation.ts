import { z } from 'zod';

export const PersonalDataCategory = z.enum([
  'NAME',
  'EMAIL',
  'PHONE',
  'CREDIT_CARD',
  // Numbers by which a state knows a person: of social security, or of their identity card
  'SSN',
  'IBAN',
  'DATE_OF_BIRTH',
  'ADDRESS',
  'IP_ADDRESS',
  // Passport and account numbers, passwords; licence plates …, which only a service tells
  'OTHER_PERSONAL',
]);
export type PersonalDataCategory = z.infer<typeof PersonalDataCategory>;

const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() });

/** Personal data at `text.slice(start, end)`. */
export const PersonalData = Span.extend({ category: PersonalDataCategory, confidence: z.number().min(0).max(1) });
export type PersonalData = z.infer<typeof PersonalData>;

export const EntityCategory = z.enum(['PERSON', 'ORGANIZATION', 'LOCATION', 'MONEY', 'DATE', 'OTHER']);
export type EntityCategory = z.infer<typeof EntityCategory>;

/** One thing named in the text, with every place that names it. */
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

/** ISO 639-1 code, or `und` where the text does not tell. */
export const DetectedLanguage = z.object({ code: z.string(), confidence: z.number().min(0).max(1) });
export type DetectedLanguage = z.infer<typeof DetectedLanguage>;

/** `Extractive`: words of the text itself. `Generated`: written by a model. */
const Method = z.enum(['Extractive', 'Generated']);

export const Summary = z.object({ text: z.string(), method: Method });
export type Summary = z.infer<typeof Summary>;

/** What the text is about, with the places that show it. Results of before these were told hold topics of a model. */
export const Topic = z.object({
  value: z.string(),
  method: Method.default('Generated'),
  confidence: z.number().min(0).max(1).default(1),
  mentions: z.array(Span).min(1),
});
export type Topic = z.infer<typeof Topic>;

/** Something that somebody is to do, at `text.slice(start, end)`. */
export const ActionItem = Span.extend({
  text: z.string(),
  owner: z.string().optional(),
  /** ISO 8601 date where the text names one that can be told, else the text's own words. */
  due: z.string().optional(),
});
export type ActionItem = z.infer<typeof ActionItem>;

/** How likely it is that this customer leaves, and the place that says so; without a place there is no risk to tell. */
export const CustomerRisk = Span.extend({ level: z.enum(['Low', 'Medium', 'High']), reason: z.string() });
export type CustomerRisk = z.infer<typeof CustomerRisk>;
