import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Sentiment } from '../../../contracts/interpretation.ts';
import { sentencesOf } from './sentences.ts';
import { windowsOf } from './windows.ts';

/** Below this a sentence says nothing of its mood: VADER's own threshold. */
const mood = 0.05;
/** Each side of a mixed text has at least this share of the sentences with a mood. */
const mixedShare = 0.35;

const scoresOf = (text: string): number[] =>
  windowsOf(text).flatMap((window) =>
    sentencesOf(window.text).map(({ start, end }) => SentimentIntensityAnalyzer.polarity_scores(window.text.slice(start, end)).compound),
  );

/** The lexicon is English: of other languages it says nothing. */
const isUnderstood = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** The mood of an English text: that of its sentences which have one. */
export const judgeSentiment = (text: string, languageCode: string): Sentiment => {
  const scores = (isUnderstood(languageCode) ? scoresOf(text) : []).filter((score) => Math.abs(score) >= mood);
  if (scores.length === 0) return { label: 'Neutral', score: 0 };
  const score = Number((scores.reduce((sum, each) => sum + each, 0) / scores.length).toFixed(3));
  const positiveShare = scores.filter((each) => each > 0).length / scores.length;
  if (scores.length > 1 && positiveShare >= mixedShare && positiveShare <= 1 - mixedShare) return { label: 'Mixed', score };
  return { label: Math.abs(score) < mood ? 'Neutral' : score > 0 ? 'Positive' : 'Negative', score };
};
