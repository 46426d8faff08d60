import type { SentimentScore } from '@aws-sdk/client-comprehend';
import type { Entity, EntityCategory, KeyPhrase, PersonalData, Sentiment } from '../../../contracts/interpretation.ts';
import { overlapping, type Span } from '../../../contracts/spans.ts';
import type { Found } from './comprehendCalls.ts';
import { personalCategoryOf } from './personalCategory.ts';

const entityCategories: Record<string, EntityCategory> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORGANIZATION',
  LOCATION: 'LOCATION',
  DATE: 'DATE',
};
/** Comprehend labels all amounts QUANTITY, so currencies identify money. */
const money = /[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|dollars?|euros?|pounds?|francs?|yen)\b/i;
/** Below this, Comprehend is guessing. */
const minConfidence = 0.5;
const maxPhrases = 100;
const lead = /^(?:(?:the|an?|our|your|their|this|that|der|die|das|la|le|les|el|los|las)(?:\s+|$)|l['’]\s*)/i;

/** Comprehend's personal data plus that of the embedded rules, which detect check digits and fixed formats: all of it must be hidden. */
export const personalDataOf = (found: readonly Found[], embedded: readonly PersonalData[]): PersonalData[] => {
  const known = found.flatMap(({ type, confidence, start, end }): PersonalData[] => {
    const category = personalCategoryOf(type);
    return category && confidence >= minConfidence ? [{ category, confidence, start, end }] : [];
  });
  const kept: PersonalData[] = [];
  const added = embedded.filter(({ category }) => category !== 'NAME');
  for (const data of [...known, ...added].toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = kept.at(-1);
    if (last && data.start < last.end) last.end = Math.max(last.end, data.end);
    else kept.push({ ...data });
  }
  return kept;
};

interface Named {
  value: string;
  confidence: number;
  mentions: Span[];
}

/** Groups values that are equal except for case and spaces, most frequent first. */
const grouped = (text: string, found: readonly Found[]): Named[] => {
  const byValue = new Map<string, Named>();
  for (const { start, end, confidence } of found) {
    const value = text.slice(start, end).replace(/\s+/g, ' ');
    const known = byValue.get(value.toLowerCase()) ?? { value, confidence, mentions: [] };
    known.confidence = Math.max(known.confidence, confidence);
    known.mentions.push({ start, end });
    byValue.set(value.toLowerCase(), known);
  }
  return [...byValue.values()].toSorted((left, right) => right.mentions.length - left.mentions.length);
};

const categoryOf = (text: string, { type, start, end }: Found): EntityCategory => {
  if (type === 'QUANTITY' && money.test(text.slice(start, end))) return 'MONEY';
  return entityCategories[type] ?? 'OTHER';
};

export const entitiesOf = (text: string, found: readonly Found[]): Entity[] => {
  const sure = found.filter(({ confidence }) => confidence >= minConfidence);
  const byCategory = Map.groupBy(sure, (each) => categoryOf(text, each));
  return [...byCategory]
    .flatMap(([category, each]) => grouped(text, each).map((named) => ({ category, ...named })))
    .toSorted((left, right) => right.mentions.length - left.mentions.length);
};

/** Removes the leading articles that Comprehend includes, and phrases with personal data. */
export const keyPhrasesOf = (text: string, found: readonly Found[], personalData: readonly PersonalData[]): KeyPhrase[] => {
  const bare = found.map((each) => {
    const [article = ''] = lead.exec(text.slice(each.start, each.end)) ?? [];
    return { ...each, start: each.start + article.length };
  });
  const isPersonal = overlapping(personalData);
  const free = bare.filter((each) => each.start < each.end && !isPersonal(each));
  return grouped(text, free).slice(0, maxPhrases);
};

/** The sentiment of the whole text: the pieces' scores, weighted by length. */
export const sentimentOf = (judged: readonly { length: number; scores: SentimentScore }[]): Sentiment => {
  const total = judged.reduce((sum, { length }) => sum + length, 0);
  if (total === 0) return { label: 'Neutral', score: 0 };
  const mean = (mood: keyof SentimentScore): number =>
    judged.reduce((sum, { length, scores }) => sum + (scores[mood] ?? 0) * length, 0) / total;
  const moods = (['Positive', 'Negative', 'Neutral', 'Mixed'] as const).map((label) => ({ label, share: mean(label) }));
  const [strongest] = moods.toSorted((left, right) => right.share - left.share);
  return { label: strongest?.label ?? 'Neutral', score: Number((mean('Positive') - mean('Negative')).toFixed(3)) };
};
