import type { CustomerRisk, Summary } from '../contracts/interpretation.ts';
import type { Note } from '../contracts/notes.ts';

/** `quote`: the words of the text that show it, to the letter. */
interface Cited {
  quote: string;
}
export interface CitedTopic extends Cited {
  value: string;
  method: Summary['method'];
  /** How sure the engine is; one that does not tell is as sure as its quote shows the topic. */
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

/** What a model says of a text. None of it is trusted: the pipeline looks each quote up, and drops what it does not find. */
export interface Claims {
  /** At most three sentences; an empty text for an empty text. */
  summary: Summary;
  topics: CitedTopic[];
  actionItems: CitedAction[];
  customerRisk?: CitedRisk | undefined;
  /** What a person should know about how it was read. */
  notes: Note[];
}

/** Says what a text is about, what is to be done, and whether a customer may leave. */
export interface Model {
  readonly engine: string;
  analyze(text: string, languageCode: string): Promise<Claims>;
  /** Summarizes by the text's own sentences, where nothing of a generated summary holds. */
  readonly extractive?: Model;
}
