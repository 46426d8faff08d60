import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import type { Sentiment } from '../../../contracts/interpretation.ts';
import { note, type Note } from '../../../contracts/notes.ts';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { inLexiconWords } from './moodWords.ts';
import { isAngry, isLeaving } from './complaints.ts';
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

const vader = (words: string): number => SentimentIntensityAnalyzer.polarity_scores(inLexiconWords(words)).compound;

/** As strong as a plain word of love or hate. */
const strong = 0.4;

/** "Lovely people, hopeless software": one mood of a clause, unless its parts are of strong and different ones. */
const clauseMoods = (clause: string): number[] => {
  const parts = clause.split(', ').map(vader);
  return parts.some((part) => part >= strong) && parts.some((part) => part <= -strong) ? parts : [vader(clause)];
};

const englishMoods = (sentence: string): number[] =>
  sentence
    .split(turns)
    .flatMap((clause) => clause.match(pieces) ?? [])
    .filter((piece) => /\p{L}/u.test(piece))
    .flatMap(clauseMoods);

/** VADER's lexicon is English. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

const scoresOf = (text: string, languageCode: string): number[] =>
  everyFew(windowsOf(text), mostWindows).flatMap((window) =>
    sentencesOf(window.text).flatMap(({ start, end }) => {
      const sentence = window.text.slice(start, end);
      return withComplaint(sentence, isEnglish(languageCode) ? englishMoods(sentence) : wordMoods(sentence, languageCode));
    }),
  );

/** As sure as a strong word. */
const complaint = -0.5;
/** A threat is one, however politely it is put. */
const withComplaint = (sentence: string, moods: readonly number[]): number[] =>
  isLeaving(sentence) || isAngry(sentence) ? [...moods.filter((score) => score < 0), complaint] : [...moods];

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
