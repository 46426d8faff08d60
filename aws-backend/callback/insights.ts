import { createHash } from 'node:crypto';
import { maxTextLength } from '../contracts/limits.ts';
import type { InsightRecord } from '../contracts/records/media.ts';
import type { MediaResult } from '../contracts/result.ts';
import { cutText } from './cutText.ts';
import { holdingPersonalValue } from './personalValues.ts';
import { overlapping, type Span } from './spans.ts';

interface Finding {
  kind: InsightRecord['Kind__c'];
  category: string | null;
  value: string;
  confidence: number;
  mentions: readonly Span[];
}

/** The name of an insight says what it is, so that writing it again writes the same record. */
const externalId = (mediaId: string, { kind, category, value }: Finding): string =>
  `${mediaId}:${createHash('sha256')
    .update(`${kind}|${category ?? ''}|${value}`)
    .digest('hex')
    .slice(0, 32)}`;

/** What personal data there is, never the data: one finding for each category. */
const personalData = ({ personalData: spans }: MediaResult): Finding[] =>
  [...Map.groupBy(spans, ({ category }) => category)].map(([category, mentions]) => ({
    kind: 'Personal Data',
    category,
    value: category,
    confidence: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    mentions,
  }));

/** What is named in the text, without people and without whatever touches or repeats personal data. */
const namedThings = (result: MediaResult): Finding[] => {
  const people = result.entities.filter(({ category }) => category === 'PERSON').flatMap(({ mentions }) => mentions);
  const isHidden = overlapping([...result.personalData, ...people]);
  const holdsPersonalValue = holdingPersonalValue(result);
  const named = new Set(result.entities.map(({ value }) => value.toLowerCase()));
  const findings: Finding[] = [
    ...result.entities.filter(({ category }) => category !== 'PERSON').map((entity) => ({ kind: 'Entity' as const, ...entity })),
    // What is named is no phrase besides.
    ...result.keyPhrases
      .filter(({ value }) => !named.has(value.toLowerCase()))
      .map((phrase) => ({ kind: 'Key Phrase' as const, category: null, ...phrase })),
  ];
  return findings
    .map((finding) => ({ ...finding, value: finding.value.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ value, mentions }) => value !== '' && !mentions.some(isHidden) && !holdsPersonalValue(value));
};

const byWeight = (a: Finding, b: Finding): number => b.confidence * b.mentions.length - a.confidence * a.mentions.length;

const pageOf = ({ extraction: { pages } }: MediaResult, [first]: readonly Span[]): number | null =>
  pages.findLast(({ start }) => first !== undefined && start <= first.start)?.number ?? null;

const toRecord = (result: MediaResult, finding: Finding): InsightRecord => ({
  External_Id__c: externalId(result.media.mediaId, finding),
  Kind__c: finding.kind,
  Category__c: finding.category,
  Value__c: cutText(finding.value, maxTextLength).text,
  Confidence__c: Math.round(finding.confidence * 1000) / 1000,
  Count__c: finding.mentions.length,
  Page__c: pageOf(result, finding.mentions),
  Start_Ms__c: null,
  End_Ms__c: null,
  Speaker__c: null,
});

/** All findings that Salesforce may see, weightiest first. Personal data leads, so that no other finding pushes it out. */
export const insightsOf = (result: MediaResult): InsightRecord[] => {
  const records = [...personalData(result), ...namedThings(result).sort(byWeight)].map((finding) => toRecord(result, finding));
  const names = new Set<string>();
  return records.filter(({ External_Id__c }) => !names.has(External_Id__c) && names.add(External_Id__c));
};
