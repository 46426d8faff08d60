import type { DetectedLanguage } from '../../../contracts/interpretation.ts';
import { once } from '../../../runtime/whenNeeded.ts';

/** A language shows in this many code units. */
const sampleLength = 20_000;

/** What it knows of sixty languages is two megabytes of code. */
const detector = once(async () => (await import('eld/medium')).eld);

/** Too few words for the detector, which takes "Hello Globex." for Italian. */
const fewWords = 5;
/** What a short message begins with in one language only, of those whose names are looked for. */
const beginnings: readonly (readonly [string, RegExp])[] = [
  ['en', /^(?:hello|hi|hey|dear|thanks|thank|please|good|regards|cheers|yours|sincerely)$/i],
  ['de', /^(?:danke|bitte|guten|liebe[rs]?|viele|herzliche)$/i],
  ['fr', /^(?:bonjour|bonsoir|merci|salut|chère?|cordialement)$/i],
  ['es', /^(?:hola|gracias|buen[oa]s|estimad[oa]s?|querid[oa]s?|saludos)$/i],
];
/** What is so sure that one word tells it is told with this confidence. */
const confidenceOfOne = 0.6;

const byBeginning = (text: string): DetectedLanguage | undefined => {
  const words = text.slice(0, 200).match(/\p{L}+/gu) ?? [];
  const [first = ''] = words;
  const known = words.length <= fewWords ? beginnings.find(([, begins]) => begins.test(first)) : undefined;
  return known && { code: known[0], confidence: confidenceOfOne };
};

/** The language most of a text is in, or `und` where it does not tell. */
export const detectLanguage = async (text: string): Promise<DetectedLanguage> => {
  const short = byBeginning(text);
  if (short !== undefined) return short;
  const result = (await detector()).detect(text.slice(0, sampleLength));
  const confidence = result.getScores()[result.language] ?? 0;
  if (result.language === '' || !result.isReliable()) return { code: 'und', confidence: 0 };
  return { code: result.language, confidence: Number(Math.min(1, confidence).toFixed(3)) };
};
