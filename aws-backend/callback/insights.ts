import { createHash } from 'node:crypto';
import { maxTextLength } from '../contracts/limits.ts';
import type { InsightRecord } from '../contracts/records/media.ts';
import type { MediaResult } from '../contracts/result.ts';
import { cutText } from './cutText.ts';
import { askedIn } from './findings/asked.ts';
import type { Finding } from './findings/finding.ts';
import { inTurn } from './findings/inTurn.ts';
import { laidOutIn } from './findings/laidOut.ts';
import { namedIn } from './findings/named.ts';
import { personalDataOf } from './findings/personalData.ts';
import { seenIn } from './findings/seen.ts';
import { openTextOf, type OpenText } from './openText.ts';
import { spokenAt } from './spokenAt.ts';

/** UTF-16 code units of `Insight__c.Category__c` and `Speaker__c`. */
const maxShortLength = 80;

/** An insight's external id is derived from its content, so that writing it again updates the same record. */
const externalId = (mediaId: string, { kind, category, value, key = '' }: Finding): string =>
  `${mediaId}:${createHash('sha256')
    .update(`${kind}|${category ?? ''}|${value}${key}`)
    .digest('hex')
    .slice(0, 32)}`;

const pageOf = ({ extraction: { pages } }: MediaResult, { page, at }: Finding): number | null =>
  page ?? pages.findLast(({ start }) => at !== undefined && start <= at.start)?.number ?? null;

const orNull = (text: string | undefined, maxLength: number): string | null => (text === undefined ? null : cutText(text, maxLength).text);

const toRecord = (result: MediaResult, finding: Finding, { isOpen }: OpenText): InsightRecord => {
  const spoken = finding.at && spokenAt(result, finding.at);
  const speaker = spoken?.speaker !== undefined && isOpen(spoken.speaker, []) ? spoken.speaker : undefined;
  return {
    External_Id__c: externalId(result.media.mediaId, finding),
    Kind__c: finding.kind,
    Category__c: orNull(finding.category ?? undefined, maxShortLength),
    Value__c: cutText(finding.value, maxTextLength).text,
    Confidence__c: Math.round(finding.confidence * 1000) / 1000,
    Is_Low_Confidence__c: finding.isLowConfidence ?? false,
    Count__c: finding.count,
    Page__c: pageOf(result, finding),
    Start_Ms__c: finding.startMs ?? spoken?.startMs ?? null,
    End_Ms__c: finding.endMs ?? spoken?.endMs ?? null,
    Speaker__c: orNull(speaker, maxShortLength),
    Assignee__c: orNull(finding.assignee, maxTextLength),
    Due__c: orNull(finding.due, maxTextLength),
  };
};

/** All findings that Salesforce may see, by descending weight. Personal data comes first, so that no other finding displaces it. */
export const insightsOf = (result: MediaResult): InsightRecord[] => {
  const open = openTextOf(result);
  const others = inTurn([...askedIn(result, open), ...laidOutIn(result, open), ...namedIn(result, open), ...seenIn(result)]);
  const records = [...personalDataOf(result), ...others].map((finding) => toRecord(result, finding, open));
  const names = new Set<string>();
  return records.filter(({ External_Id__c }) => !names.has(External_Id__c) && names.add(External_Id__c));
};
