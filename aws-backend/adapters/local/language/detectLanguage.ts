import type { DetectedLanguage } from '../../../contracts/interpretation.ts';
import { once } from '../../../runtime/whenNeeded.ts';

/** A language shows in this many code units. */
const sampleLength = 20_000;

/** What it knows of sixty languages is two megabytes of code. */
const detector = once(async () => (await import('eld/medium')).eld);

/** The language most of a text is in, or `und` where it does not tell. */
export const detectLanguage = async (text: string): Promise<DetectedLanguage> => {
  const result = (await detector()).detect(text.slice(0, sampleLength));
  const confidence = result.getScores()[result.language] ?? 0;
  if (result.language === '' || !result.isReliable()) return { code: 'und', confidence: 0 };
  return { code: result.language, confidence: Number(Math.min(1, confidence).toFixed(3)) };
};
