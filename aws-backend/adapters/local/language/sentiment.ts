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

/** Below this a clause says nothing of its mood: plain business words reach VADER's own threshold of 0.05 by chance. */
const mood = 0.2;
/** The weaker side of a mixed text has at least this share of all its mood. */
const mixedShare = 0.3;

/** A long text's mood shows in this many pieces, taken evenly from all of it. */
const mostWindows = 25;

const everyFew = <Item>(items: readonly Item[], most: number): Item[] => {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
};

/** VADER's lexicon is English. */
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

const hasMoodWords = (languageCode: string): boolean => moodLanguages.some((code) => code === languageCode);

/** Its lexicon is a hundred kilobytes of code, which only English texts need; and others need the words of their languages. */
const english = once(async () => (await import('./englishMood.ts')).englishMoods);
const abroad = once(async () => (await import('./wordMood.ts')).wordMoods);

const scoresOf = async (text: string, languageCode: string): Promise<number[]> => {
  const moodsOf = isEnglish(languageCode) ? await english() : await abroad();
  const isMail = text.startsWith('From: ');
  const sentences = everyFew(windowsOf(ownWords(text)), mostWindows).flatMap((window) =>
    sentencesOf(window.text).map(({ start, end }) => window.text.slice(start, end)),
  );
  const isClause = clausesOf(sentences);
  return sentences
    .filter((sentence) => !isDisclaimer(sentence) && !(isMail && namesOnly(sentence)) && !isClause(sentence))
    .flatMap((sentence) => withComplaint(sentence, moodsOf(sentence, languageCode)));
};

/** As sure as a strong word. */
const complaint = -0.5;
/** A threat is one, however politely it is put; who says that they will not leave threatens nobody. */
const withComplaint = (sentence: string, moods: readonly number[]): number[] => {
  if (isLeaving(sentence) || isAngry(sentence)) return [...moods.filter((score) => score < 0), complaint];
  return isStaying(sentence) ? moods.filter((score) => score > 0) : [...moods];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What a person should know about the mood of a text in this language; nothing of an English one. */
export const sentimentNotes = (languageCode: string): Note[] => {
  if (isEnglish(languageCode)) return [];
  return [note(hasMoodWords(languageCode) ? 'SENTIMENT_BY_WORDS' : 'SENTIMENT_UNJUDGED')];
};

/** The mood of a text: that of its clauses which have one; of a mail, not of those it quotes. */
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
