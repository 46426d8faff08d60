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

/** Compiles the words of a language: words of mood with any ending, all others as whole words. Up to two words may follow a negation. */
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

/** The score of a word, like VADER's of one strong word. */
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

/** Returns one mood for a clause, or one for each part if they are opposite: "Nette Leute, leider falsche Ware". */
const clauseMoods = (clause: string, patterns: Patterns): number[] => {
  const parts = clause.split(', ').map((part) => scoreOf(part, patterns));
  return parts.some((part) => part > 0) && parts.some((part) => part < 0) ? parts : [scoreOf(clause, patterns)];
};

/** Returns the moods of the clauses of a German, French or Spanish sentence, from -1 to 1, by described actions and words of mood. */
export const wordMoods = (sentence: string, languageCode: string): number[] => {
  const [patterns, deeds] = [patternsByLanguage.get(languageCode), deedsByLanguage.get(languageCode)];
  if (patterns === undefined || deeds === undefined || isPlain(sentence, deeds)) return [];
  return markDeeds(sentence.replace(plainPattern(patterns.courtesies, sentence), ' '), deeds)
    .split(plainPattern(patterns.turns, sentence))
    .flatMap((clause) => withDeeds(clause, (words) => clauseMoods(words, patterns)));
};
