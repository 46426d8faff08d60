import type { CustomerRisk, Summary } from '../contracts/interpretation.ts';
import type { Note } from '../contracts/notes.ts';

/** `quote`: the words of the text that support the claim, verbatim. */
interface Cited {
  quote: string;
}
export interface CitedTopic extends Cited {
  value: string;
  method: Summary['method'];
  /** The engine's confidence; if absent, it follows from how well the quote supports the topic. */
  confidence?: number | undefined;
}
export interface CitedAction extends Cited {
  text: string;
  owner?: string | undefined;
  due?: string | undefined;
}
export interface CitedRisk extends Cited {
  level: CustomerRisk['level'];
  reason: string;
}

/** A model's claims about a text. None is trusted: the pipeline looks up each quote and drops those it doesn't find. */
export interface Claims {
  /** At most three sentences; empty for an empty text. */
  summary: Summary;
  topics: CitedTopic[];
  actionItems: CitedAction[];
  customerRisk?: CitedRisk | undefined;
  /** Notes for the user about how the text was read. */
  notes: Note[];
}

/** Summarizes a text and finds its topics, action items, and the risk that the customer leaves. */
export interface Model {
  readonly engine: string;
  analyze(text: string, languageCode: string): Promise<Claims>;
  /** Summarizes with the text's own sentences; used if no part of a generated summary is supported by the text. */
  readonly extractive?: Model;
}
