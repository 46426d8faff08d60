import type { DetectedLanguage, Entity, KeyPhrase, PersonalData, Sentiment } from '../contracts/interpretation.ts';
import type { Note } from '../contracts/notes.ts';

/** Analyzes text. All offsets count UTF-16 code units; personal-data spans are sorted and never overlap. */
export interface Language {
  /** Names and versions of the underlying engines. */
  readonly engines: Record<string, string>;
  /** Notes for the user about how texts in this language are analyzed. */
  notes?(languageCode: string): Note[];
  detectLanguage(text: string): Promise<DetectedLanguage>;
  findPersonalData(text: string, languageCode: string): Promise<PersonalData[]>;
  findEntities(text: string, languageCode: string): Promise<Entity[]>;
  findKeyPhrases(text: string, languageCode: string): Promise<KeyPhrase[]>;
  /** Undefined if sentiment isn't supported in this language. */
  judgeSentiment(text: string, languageCode: string): Promise<Sentiment | undefined>;
}
