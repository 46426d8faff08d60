import type { Sentiment } from '../../../contracts/interpretation.ts';
import { note, type Note } from '../../../contracts/notes.ts';
import { sentencesOf } from '../../../contracts/sentences.ts';
import { clausesOf } from '../model/clauses.ts';
import { once } from '../../../runtime/whenNeeded.ts';
import { isAngry, isLeaving, isStaying } from './complaints.ts';
import { isDisclaimer } from './disclaimers.ts';
import { namesOnly } from './mailHistory.ts';
import { ownWords } from './ownWords.ts';
import { windowsOf } from './windows.ts';
import { moodLanguages } from './wordLists/moodLanguages.ts';

/** The minimum absolute score of a clause with a mood: plain business words reach VADER's own threshold of 0.05 by chance. */
const mood = 0.2;
/** The minimum share of the weaker side in the total mood of a mixed text. */
const mixedShare = 0.3;

/** The maximum number of windows analyzed, sampled evenly from a long text. */
const maxWindows = 25;

const everyFew = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
};

/** VADER's lexicon is English. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

const hasMoodWords = (languageCode: string): boolean => moodLanguages.some((code) => code === languageCode);

/** Imported lazily: VADER's lexicon is a hundred kilobytes of code for English only, and other texts need the words of their languages. */
const english = once(async () => (await import('./englishMood.ts')).englishMoods);
const abroad = once(async () => (await import('./wordMood.ts')).wordMoods);

const scoresOf = async (text: string, languageCode: string): Promise<number[]> => {
  const moodsOf = isEnglish(languageCode) ? await english() : await abroad();
  const isMail = text.startsWith('From: ');
  const sentences = everyFew(windowsOf(ownWords(text)), maxWindows).flatMap((window) =>
    sentencesOf(window.text).map(({ start, end }) => window.text.slice(start, end)),
  );
  const isClause = clausesOf(sentences);
  return sentences
    .filter((sentence) => !isDisclaimer(sentence) && !(isMail && namesOnly(sentence)) && !isClause(sentence))
    .flatMap((sentence) => withComplaint(sentence, moodsOf(sentence, languageCode)));
};

/** The score of a complaint, like that of a strong word. */
const complaint = -0.5;
/** Complaints and threats count as negative even if worded politely; a denial of leaving isn't a threat. */
const withComplaint = (sentence: string, moods: readonly number[]): number[] => {
  if (isLeaving(sentence) || isAngry(sentence)) return [...moods.filter((score) => score < 0), complaint];
  return isStaying(sentence) ? moods.filter((score) => score > 0) : [...moods];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Returns a note on the limits of sentiment analysis in this language; none for English. */
export const sentimentNotes = (languageCode: string): Note[] => {
  if (isEnglish(languageCode)) return [];
  return [note(hasMoodWords(languageCode) ? 'SENTIMENT_BY_WORDS' : 'SENTIMENT_UNJUDGED')];
};

/** Returns the sentiment of a text from its clauses that have a mood, without quoted mails. Undefined for unsupported languages. */
export const judgeSentiment = async (text: string, languageCode: string): Promise<Sentiment | undefined> => {
  if (!isEnglish(languageCode) && !hasMoodWords(languageCode)) return undefined;
  const scores = (await scoresOf(text, languageCode)).filter((score) => Math.abs(score) >= mood);
  if (scores.length === 0) return { label: 'Neutral', score: 0 };
  const good = sum(scores.filter((score) => score > 0));
  const bad = -sum(scores.filter((score) => score < 0));
  const score = Number(((good - bad) / scores.length).toFixed(3));
  if (Math.min(good, bad) / (good + bad) >= mixedShare) return { label: 'Mixed', score };
  return { label: good > bad ? 'Positive' : 'Negative', score };
};
