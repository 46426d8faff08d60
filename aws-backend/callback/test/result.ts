import type { MediaResult } from '../../contracts/result.ts';
import { sampleMedia } from '../../test/media.ts';

/** The place of a value in a text. */
export const mention = (text: string, value: string, from = 0) => {
  const start = text.indexOf(value, from);
  return { start, end: start + value.length };
};

/** A result without findings, plus those that a test adds. */
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
