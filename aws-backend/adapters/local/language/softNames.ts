import { isAtSentence, isSingle, ofThing } from './givenNames.ts';
import type { NamePlace } from './nameParts.ts';
import { isGivenName, isNoun } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { hasArticle } from './thingNames.ts';
import { listed } from './wordLists/listed.ts';
import { people, words } from './wordLists/wordGivenNames.ts';

/** Those that aren't nouns in German or words in French or Spanish, or that are places in English only. */
const abroad = listed('Max Jack Bill Rob Sue Ray Frank Grace Pat Drew Ivy Lily Daisy Hazel Holly Heather Charlotte Victoria Horst');

const isPerson = (word: string, isMidst: boolean, isEnglish: boolean): boolean =>
  people.has(word) || (isEnglish ? isMidst && words.has(word) : abroad.has(word));

/** What follows a word that isn't a name there: "Max value", "Julia 1.9", "Ben:". */
const ofNobody =
  /^(?: \d|\.? ?\d|\.:|[/_:=`(-]|['’]?\)|\.\p{L}| (?:code|packages?|language|scripts?|version|values?|sizes?|length|width|height|speed|price|numbers?|depth|count|age|foam|library|API|of)\b)/u;
/** Whether a noun follows: "Rich tea", "Joy perfume". */
const isOfThing = (text: string, end: number): boolean => isNoun(/^ (\p{Ll}{3,20})(?!\p{L})/u.exec(text.slice(end, end + 22))?.[1] ?? '');
/** Words before places and programs. */
const where = /(?:^|[^\p{L}])(?:in|at|into|using|via|near|your|our|its|this|each|any|no|per|nach|aus|en|desde|a la|dans) $/iu;
const inCode = /[`'"=$<#*{[\\|]$/;

const word = /(?<![\p{L}\p{N}@._&/-])(\p{Lu}\p{Ll}{2,9})(?=['’]s\b|[^\p{L}\p{N}_@'’-]|$)/gu;

/** Whether a given name that is also a word or place means a person, judging by the neighboring words. */
export const isSoftName = (text: string, span: Span, languageCode: string): boolean => {
  const { start, end } = span;
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  return (
    !ofNobody.test(text.slice(end, end + 14)) &&
    !(isEnglish && isOfThing(text, end)) &&
    !where.test(text.slice(Math.max(0, start - 9), start)) &&
    !inCode.test(text.slice(Math.max(0, start - 1), start)) &&
    !ofThing.test(text.slice(Math.max(0, start - 7), start)) &&
    !(isEnglish && hasArticle(text, start)) &&
    isSingle(text, span, languageCode)
  );
};

/** What follows a person at the start of a sentence or row: "Bill reported", but not "Will you". */
const begunBySomebody =
  /^(?:['’]s | (?:(?!(?:this|his|its)(?!\p{L}))\p{Ll}{2,20}(?:ed|[^s]s)|will|has|had|is|was|and|to(?= \p{Ll})|said|sent|told|wrote|took|made|gave|got|went|left|met|can|should|must|would)(?!\p{L})|\t|[ ]{2,}|[ \t]*\n|[ \t]*$)/u;

/** Whether a word that is a given name elsewhere in this text is one here too. Any word is capitalized at the start of a sentence. */
export const isSoftNameAgain = (text: string, span: Span, word: string, languageCode: string): boolean =>
  isSoftName(text, span, languageCode) &&
  (isGivenName(word) || !isAtSentence(text, span.start) || begunBySomebody.test(text.slice(span.end, span.end + 30)));

/** Finds single given names that are also words or places. They are guesses, which a lower-case spelling elsewhere in the text refutes. */
export const softNames = (text: string, languageCode: string): NamePlace[] => {
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  return matches(
    text,
    word,
    (said, span) => isPerson(said, !isAtSentence(text, span.start), isEnglish) && isSoftName(text, span, languageCode),
  ).map((span) => ({ ...span, isGuess: true }));
};
