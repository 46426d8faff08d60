import type { MediaResult } from '../../contracts/result.ts';
import { sampleMedia } from '../../test/media.ts';

/** A place in a text where a value stands. */
export const mention = (text: string, value: string, from = 0) => {
  const start = text.indexOf(value, from);
  return { start, end: start + value.length };
};

/** A result with nothing found in it, and what a test wants found. */
export const sampleResult = (text: string, found: Partial<MediaResult> = {}): MediaResult => ({
  schemaVersion: 1,
  media: sampleMedia(),
  extraction: { schemaVersion: 1, format: 'txt', text, pages: [], attachments: [], engine: 'test 1' },
  language: { code: 'en', confidence: 1 },
  sentiment: { label: 'Neutral', score: 0 },
  summary: { text: '', method: 'Extractive' },
  personalData: [],
  redactedText: text,
  redactedSummary: '',
  entities: [],
  keyPhrases: [],
  engines: {},
  ...found,
});
