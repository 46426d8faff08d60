import { isPlain, markDeeds, withDeeds } from './deeds/deeds.ts';
import { frenchDeeds } from './deeds/french.ts';
import { germanDeeds } from './deeds/german.ts';
import { spanishDeeds } from './deeds/spanish.ts';
import { plainPattern } from './plainPattern.ts';
import { allMatches } from './spans.ts';
import { moodWordsByLanguage, type MoodWords } from './wordLists/moods.ts';

interface Patterns {
  courtesies: RegExp;
  turns: RegExp;
  mood: RegExp;
}

const anyOf = (words: string): string => words.split(' ').join('|');

/** Whole words only, and in the longer lists any ending; up to three words may stand between a negation and what it turns. */
const patternsOf = ({ good, bad, negations, turns, courtesies }: MoodWords): Patterns => ({
  courtesies: new RegExp(String.raw`(?<!\p{L})(?:${courtesies})(?!\p{L})`, 'giu'),
  turns: new RegExp(String.raw`[,;]? (?<!\p{L})(?:${anyOf(turns)})(?!\p{L}),?|;`, 'iu'),
  mood: new RegExp(
    String.raw`(?<![\p{L}-])(?<not>(?:${anyOf(negations)})(?: \p{L}+){0,2} )?(?:(?<good>${anyOf(good)})|(?<bad>${anyOf(bad)}))(?:\p{L}{0,8})(?!\p{L})`,
    'giu',
  ),
});

const patternsByLanguage: ReadonlyMap<string, Patterns> = new Map(
  Object.entries(moodWordsByLanguage).map(([code, words]) => [code, patternsOf(words)]),
);

/** As sure as VADER is of one strong word. */
const strength = 0.5;

const scoreOf = (clause: string, { mood }: Patterns): number => {
  let sum = 0;
  let count = 0;
  for (const { groups = {} } of allMatches(clause, mood)) {
    const isGood = (groups['good'] !== undefined) !== (groups['not'] !== undefined);
    sum += isGood ? strength : -strength;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
};

const deedsByLanguage = new Map(Object.entries({ de: germanDeeds, fr: frenchDeeds, es: spanishDeeds }));

/** "Nette Leute, leider falsche Ware": one mood of a clause, unless its parts are of different ones. */
const clauseMoods = (clause: string, patterns: Patterns): number[] => {
  const parts = clause.split(', ').map((part) => scoreOf(part, patterns));
  return parts.some((part) => part > 0) && parts.some((part) => part < 0) ? parts : [scoreOf(clause, patterns)];
};

/** The mood of each clause of a German, French or Spanish sentence, from -1 to 1: by what people do, and by its words of anger and of praise. */
export const wordMoods = (sentence: string, languageCode: string): number[] => {
  const [patterns, deeds] = [patternsByLanguage.get(languageCode), deedsByLanguage.get(languageCode)];
  if (patterns === undefined || deeds === undefined || isPlain(sentence, deeds)) return [];
  return markDeeds(sentence.replace(plainPattern(patterns.courtesies, sentence), ' '), deeds)
    .split(plainPattern(patterns.turns, sentence))
    .flatMap((clause) => withDeeds(clause, (words) => clauseMoods(words, patterns)));
};
