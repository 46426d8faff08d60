import type { DetectedLanguage, Entity, KeyPhrase, PersonalData, Sentiment } from '../contracts/interpretation.ts';
import type { Note } from '../contracts/notes.ts';

/** Understands text. All offsets count UTF-16 code units; personal-data spans are sorted and never overlap. */
export interface Language {
  /** Names and versions of the engines behind it. */
  readonly engines: Record<string, string>;
  /** What a person should know about how texts in this language are understood. */
  notes?(languageCode: string): Note[];
  detectLanguage(text: string): Promise<DetectedLanguage>;
  findPersonalData(text: string, languageCode: string): Promise<PersonalData[]>;
  findEntities(text: string, languageCode: string): Promise<Entity[]>;
  findKeyPhrases(text: string, languageCode: string): Promise<KeyPhrase[]>;
  /** Undefined in a language whose moods are not known. */
  judgeSentiment(text: string, languageCode: string): Promise<Sentiment | undefined>;
}
