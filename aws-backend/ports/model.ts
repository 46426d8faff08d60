import type { Summary } from '../contracts/interpretation.ts';

/** Says in a few sentences what a text is about. */
export interface Model {
  readonly engine: string;
  /** At most `sentences` sentences; an empty text for an empty text. */
  summarize(text: string, sentences: number): Promise<Summary>;
}
