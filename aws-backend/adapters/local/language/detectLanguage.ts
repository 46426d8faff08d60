import type { DetectedLanguage } from '../../../contracts/interpretation.ts';
import { once } from '../../../runtime/whenNeeded.ts';

/** Code units that suffice to detect a language. */
const sampleLength = 20_000;

/** Imported lazily: the data of its sixty languages is two megabytes of code. */
const detector = once(async () => (await import('eld/medium')).eld);

/** Too few words for the detector, which detects "Hello Globex." as Italian. */
const fewWords = 5;
/** First words of short messages that belong to only one of the languages whose names are detected. */
const beginnings: readonly (readonly [string, RegExp])[] = [
  ['en', /^(?:hello|hi|hey|dear|thanks|thank|please|good|regards|cheers|yours|sincerely)$/i],
  ['de', /^(?:danke|bitte|guten|liebe[rs]?|viele|herzliche)$/i],
  ['fr', /^(?:bonjour|bonsoir|merci|salut|chère?|cordialement)$/i],
  ['es', /^(?:hola|gracias|buen[oa]s|estimad[oa]s?|querid[oa]s?|saludos)$/i],
];
/** The confidence of a language detected by one word. */
const confidenceOfOne = 0.6;

const byBeginning = (text: string): DetectedLanguage | undefined => {
  const words = text.slice(0, 200).match(/\p{L}+/gu) ?? [];
  const [first = ''] = words;
  const known = words.length <= fewWords ? beginnings.find(([, begins]) => begins.test(first)) : undefined;
  return known && { code: known[0], confidence: confidenceOfOne };
};

/** Returns the main language of a text, or `und` if it isn't clear. */
export const detectLanguage = async (text: string): Promise<DetectedLanguage> => {
  const short = byBeginning(text);
  if (short !== undefined) return short;
  const result = (await detector()).detect(text.slice(0, sampleLength));
  const confidence = result.getScores()[result.language] ?? 0;
  if (result.language === '' || !result.isReliable()) return { code: 'und', confidence: 0 };
  return { code: result.language, confidence: Number(Math.min(1, confidence).toFixed(3)) };
};
