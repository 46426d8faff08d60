import type { InsightRecord } from '../../contracts/records/media.ts';
import type { Span } from '../../contracts/spans.ts';

/** A finding as Salesforce may see it, without personal data. */
export interface Finding {
  kind: InsightRecord['Kind__c'];
  category: string | null;
  value: string;
  confidence: number;
  /** Number of occurrences; for a table, its rows. */
  count: number;
  /** Its first place in the text. */
  at?: Span | undefined;
  /** Its page, if it has no place in the text. */
  page?: number;
  isLowConfidence?: boolean;
  /** When it appears in a video. */
  startMs?: number | undefined;
  endMs?: number | undefined;
  assignee?: string | undefined;
  due?: string | undefined;
  /** Distinguishes it from others of the same kind, category and value. */
  key?: string;
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
