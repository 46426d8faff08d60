import { isAtSentence, isSingle, ofThing } from './givenNames.ts';
import type { NamePlace } from './nameParts.ts';
import { isGivenName, isNoun } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { hasArticle } from './thingNames.ts';
import { listed } from './wordLists/listed.ts';
import { people, words } from './wordLists/wordGivenNames.ts';

/** Of these what German has no noun for, nor French or Spanish a word, and what is a place in English alone. */
const abroad = listed('Max Jack Bill Rob Sue Ray Frank Grace Pat Drew Ivy Lily Daisy Hazel Holly Heather Charlotte Victoria Horst');

const isPerson = (word: string, isMidst: boolean, isEnglish: boolean): boolean =>
  people.has(word) || (isEnglish ? isMidst && words.has(word) : abroad.has(word));

/** "Max value", "Julia 1.9", "Ben:": what is measured, counted or labelled. */
const ofNobody =
  /^(?: \d|\.? ?\d|\.:|[/_:=`(-]|['’]?\)|\.\p{L}| (?:code|packages?|language|scripts?|version|values?|sizes?|length|width|height|speed|price|numbers?|depth|count|age|foam|library|API|of)\b)/u;
/** "Rich tea", "Joy perfume". */
const isOfThing = (text: string, end: number): boolean => isNoun(/^ (\p{Ll}{3,20})(?!\p{L})/u.exec(text.slice(end, end + 22))?.[1] ?? '');
/** Where places and programs stand. */
const where = /(?:^|[^\p{L}])(?:in|at|into|using|via|near|your|our|its|this|each|any|no|per|nach|aus|en|desde|a la|dans) $/iu;
const inCode = /[`'"=$<#*{[\\|]$/;

const word = /(?<![\p{L}\p{N}@._&/-])(\p{Lu}\p{Ll}{2,9})(?=['’]s\b|[^\p{L}\p{N}_@'’-]|$)/gu;

/** Whether a given name that is a word or a place too stands alone for somebody, as far as the words beside it tell. */
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

/** What somebody does who begins a sentence, and what stands behind somebody in a row: "Bill reported", but not "Will you". */
const begunBySomebody =
  /^(?:['’]s | (?:(?!(?:this|his|its)(?!\p{L}))\p{Ll}{2,20}(?:ed|[^s]s)|will|has|had|is|was|and|to(?= \p{Ll})|said|sent|told|wrote|took|made|gave|got|went|left|met|can|should|must|would)(?!\p{L})|\t|[ ]{2,}|[ \t]*\n|[ \t]*$)/u;

/** Whether a word that is somebody's given name in this text means them here too: at the beginning of a sentence, any word has a capital. */
export const isSoftNameAgain = (text: string, span: Span, word: string, languageCode: string): boolean =>
  isSoftName(text, span, languageCode) &&
  (isGivenName(word) || !isAtSentence(text, span.start) || begunBySomebody.test(text.slice(span.end, span.end + 30)));

/** Given names alone that are something else as well: the text shows that they are people's where it does not write them small. */
export const softNames = (text: string, languageCode: string): NamePlace[] => {
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  return matches(
    text,
    word,
    (said, span) => isPerson(said, !isAtSentence(text, span.start), isEnglish) && isSoftName(text, span, languageCode),
  ).map((span) => ({ ...span, isGuess: true }));
};
