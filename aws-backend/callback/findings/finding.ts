import type { InsightRecord } from '../../contracts/records/media.ts';
import type { Span } from '../../contracts/spans.ts';

/** Something found in a file, as Salesforce may see it: nothing personal is left in it. */
export interface Finding {
  kind: InsightRecord['Kind__c'];
  category: string | null;
  value: string;
  confidence: number;
  /** How often it was found; of a table, its rows. */
  count: number;
  /** Where it stands first in the text. */
  at?: Span | undefined;
  /** Where it stands, for what has no place in the text. */
  page?: number;
  isLowConfidence?: boolean;
  /** When it is seen in a film. */
  startMs?: number | undefined;
  endMs?: number | undefined;
  assignee?: string | undefined;
  due?: string | undefined;
  /** Tells it apart from others of the same kind, category and value. */
  key?: string;
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
