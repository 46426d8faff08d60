import { eld } from 'eld/medium';
import type { DetectedLanguage } from '../../../contracts/interpretation.ts';

/** A language shows in this many code units. */
const sampleLength = 20_000;

/** The language most of a text is in, or `und` where it does not tell. */
export const detectLanguage = (text: string): DetectedLanguage => {
  const result = eld.detect(text.slice(0, sampleLength));
  const confidence = result.getScores()[result.language] ?? 0;
  if (result.language === '' || !result.isReliable()) return { code: 'und', confidence: 0 };
  return { code: result.language, confidence: Number(Math.min(1, confidence).toFixed(3)) };
};
