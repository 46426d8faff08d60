import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import { isPlain, markDeeds, withDeeds } from './deeds/deeds.ts';
import { englishDeeds } from './deeds/english.ts';
import { inLexiconWords, isOnlyPolite } from './moodWords.ts';

/** Where a sentence turns. */
const turns = /[,;]? (?:but|however|although|though|yet|whereas|while|except|on the (?:other hand|contrary|downside))\b,?|;/i;

/** A table has no sentences: it is taken in pieces of so many letters, since VADER takes the square of their time. */
const pieces = /[^]{1,500}(?:\s|$)|[^]{500}/g;

const vader = (words: string): number => SentimentIntensityAnalyzer.polarity_scores(inLexiconWords(words)).compound;

/** As strong as a plain word of love or hate. */
const strong = 0.4;

/** "Lovely people, hopeless software": one mood of a clause, unless its parts are of strong and different ones. */
const clauseMoods = (clause: string): number[] => {
  const parts = clause.split(', ').map(vader);
  const areMixed = parts.some((part) => part >= strong) && parts.some((part) => part <= -strong);
  return areMixed || parts.length === 1 ? parts : [vader(clause)];
};

const wordMoods = (clause: string): number[] => (clause.match(pieces) ?? []).filter((piece) => /\p{L}/u.test(piece)).flatMap(clauseMoods);

/** The moods of the clauses of an English sentence: by what people do, and by VADER's lexicon. */
export const englishMoods = (sentence: string): number[] =>
  isOnlyPolite(sentence) || isPlain(sentence, englishDeeds)
    ? []
    : markDeeds(sentence, englishDeeds)
        .split(turns)
        .flatMap((clause) => withDeeds(clause, wordMoods));
