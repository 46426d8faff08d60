import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Sentiment } from '../../../contracts/interpretation.ts';
import { sentencesOf } from './sentences.ts';
import { windowsOf } from './windows.ts';

/** Below this a sentence says nothing of its mood: VADER's own threshold. */
const mood = 0.05;
/** Each side of a mixed text has at least this share of the sentences with a mood. */
const mixedShare = 0.35;

/** A long text's mood shows in this many pieces, taken evenly from all of it. */
const mostWindows = 25;

/** Words that a business letter is polite or plain with, and that VADER, made for social media, takes for joy or sorrow. */
const courtesies =
  /\b(?:please|dear|sincerely|(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|thank(?:s| you)[^.!?]{0,12}? for|promis(?:ed?|es)|support(?:s|ed)?|no later|solutions?|shares?|values?|interest rate|agree(?:ment|d)?|credit|assets?|alert|fire|demand)\b/gi;

const everyFew = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
};

const scoresOf = (text: string): number[] =>
  everyFew(windowsOf(text), mostWindows).flatMap((window) =>
    sentencesOf(window.text).map(({ start, end }) => {
      const sentence = window.text.slice(start, end).replace(courtesies, 'it');
      return SentimentIntensityAnalyzer.polarity_scores(sentence).compound;
    }),
  );

/** The lexicon is English: of other languages it says nothing. */
const isUnderstood = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** The mood of an English text: that of its sentences which have one, the strong ones weighing more. */
export const judgeSentiment = (text: string, languageCode: string): Sentiment => {
  const scores = (isUnderstood(languageCode) ? scoresOf(text) : []).filter((score) => Math.abs(score) >= mood);
  if (scores.length === 0) return { label: 'Neutral', score: 0 };
  const strength = scores.reduce((sum, each) => sum + Math.abs(each), 0);
  const score = Number((scores.reduce((sum, each) => sum + each * Math.abs(each), 0) / strength).toFixed(3));
  const positiveShare = scores.filter((each) => each > 0).length / scores.length;
  if (scores.length > 1 && positiveShare >= mixedShare && positiveShare <= 1 - mixedShare) return { label: 'Mixed', score };
  return { label: Math.abs(score) < mood ? 'Neutral' : score > 0 ? 'Positive' : 'Negative', score };
};
