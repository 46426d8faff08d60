import { SentimentIntensityAnalyzer } from 'vader-sentiment';
import { isPlain, markDeeds, withDeeds } from './deeds/deeds.ts';
import { englishDeeds } from './deeds/english.ts';
import { inLexiconWords, isOnlyPolite } from './moodWords.ts';

/** Conjunctions that introduce a contrast. */
const turns = /[,;]? (?:but|however|although|though|yet|whereas|while|except|on the (?:other hand|contrary|downside))\b,?|;/i;

/** Splits tables, which have no sentences, into pieces of 500 characters, because VADER takes quadratic time. */
const pieces = /[^]{1,500}(?:\s|$)|[^]{500}/g;

const vader = (words: string): number => SentimentIntensityAnalyzer.polarity_scores(inLexiconWords(words)).compound;

/** The score of a clearly positive or negative word. */
const strong = 0.4;

/** Returns one mood for a clause, or one for each part if they are strong and opposite: "Lovely people, hopeless software". */
const clauseMoods = (clause: string): number[] => {
  const parts = clause.split(', ').map(vader);
  const areMixed = parts.some((part) => part >= strong) && parts.some((part) => part <= -strong);
  return areMixed || parts.length === 1 ? parts : [vader(clause)];
};

const wordMoods = (clause: string): number[] => (clause.match(pieces) ?? []).filter((piece) => /\p{L}/u.test(piece)).flatMap(clauseMoods);

/** Returns the moods of the clauses of an English sentence, by described actions and VADER's lexicon. */
export const englishMoods = (sentence: string): number[] =>
  isOnlyPolite(sentence) || isPlain(sentence, englishDeeds)
    ? []
    : markDeeds(sentence, englishDeeds)
        .split(turns)
        .flatMap((clause) => withDeeds(clause, wordMoods));
