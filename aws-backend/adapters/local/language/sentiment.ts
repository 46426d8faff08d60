import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Sentiment } from '../../../contracts/interpretation.ts';
import { note, type Note } from '../../../contracts/notes.ts';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { inLexiconWords } from './moodWords.ts';
import { windowsOf } from './windows.ts';
import { hasMoodWords, wordMoods } from './wordMood.ts';

/** Below this a clause says nothing of its mood: plain business words reach VADER's own threshold of 0.05 by chance. */
const mood = 0.2;
/** The weaker side of a mixed text has at least this share of all its mood. */
const mixedShare = 0.3;

/** A long text's mood shows in this many pieces, taken evenly from all of it. */
const mostWindows = 25;

/** Where a sentence turns. */
const turns = /[,;]? (?:but|however|although|though|yet|whereas|while|except|on the (?:other hand|contrary|downside))\b,?|;/i;

const everyFew = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
};

/** A table has no sentences: it is taken in pieces of so many letters, since VADER takes the square of their time. */
const pieces = /[^]{1,500}(?:\s|$)|[^]{500}/g;

const englishMoods = (sentence: string): number[] =>
  sentence
    .split(turns)
    .flatMap((clause) => clause.match(pieces) ?? [])
    .filter((piece) => /\p{L}/u.test(piece))
    .map((piece) => SentimentIntensityAnalyzer.polarity_scores(inLexiconWords(piece)).compound);

/** VADER's lexicon is English. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

const scoresOf = (text: string, languageCode: string): number[] =>
  everyFew(windowsOf(text), mostWindows).flatMap((window) =>
    sentencesOf(window.text).flatMap(({ start, end }) => {
      const sentence = window.text.slice(start, end);
      return isEnglish(languageCode) ? englishMoods(sentence) : wordMoods(sentence, languageCode);
    }),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What a person should know about the mood of a text in this language; nothing of an English one. */
export const sentimentNotes = (languageCode: string): Note[] => {
  if (isEnglish(languageCode)) return [];
  return [note(hasMoodWords(languageCode) ? 'SENTIMENT_BY_WORDS' : 'SENTIMENT_UNJUDGED')];
};

/** The mood of a text: that of its clauses which have one. */
export const judgeSentiment = (text: string, languageCode: string): Sentiment | undefined => {
  if (!isEnglish(languageCode) && !hasMoodWords(languageCode)) return undefined;
  const scores = scoresOf(text, languageCode).filter((score) => Math.abs(score) >= mood);
  if (scores.length === 0) return { label: 'Neutral', score: 0 };
  const good = sum(scores.filter((score) => score > 0));
  const bad = -sum(scores.filter((score) => score < 0));
  const score = Number(((good - bad) / scores.length).toFixed(3));
  if (Math.min(good, bad) / (good + bad) >= mixedShare) return { label: 'Mixed', score };
  return { label: good > bad ? 'Positive' : 'Negative', score };
};
