import { isAmbiguous, isCertain, isFamilyName, isGivenName, isJob, isNobody, isSurnameWord, isVerb, isWordAbroad } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { hasArticle } from './thingNames.ts';
import { isWordOf } from './wordLists/nameLikeWords.ts';

/** Words before a single name that make it a thing or place, as in "the Allen key". */
export const ofThing = /(?:^|[^\p{L}])(?:the|die|das|la|le|les|el|los|las|San|Santa|Saint|St\.|Mount|Fort|New|Lake) $/iu;

/** A capitalized word without the possessive ending: "Lucy" of "Lucy's". */
const capitalized = /(\p{Lu}[\p{L}'’-]{0,29}?[\p{L}-])(?:['’]s?)?(?![\p{L}'’-])/gu;
const capitalBehind = /^ (\p{Lu}[\p{Ll}'’-]{1,22})/u;
const capitalBefore = /(?:^|[^\p{L}])(\p{Lu}[\p{L}'’-]*) $/u;

/** Whether an offset is at the start of a sentence, line or list item. */
export const isAtSentence = (text: string, at: number): boolean => /(?:^|[.!?:\n][ \t]*|[-•] )$/.test(text.slice(Math.max(0, at - 4), at));

/** Whether a neighboring capitalized word is no part of a name, such as a German noun or a verb at the start of a sentence. */
const isNoName = (text: string, word: string, end: number, languageCode: string): boolean =>
  isNobody(word) ||
  isJob(word) ||
  (/^(?:Ring|Call|Text|Phone|Email|Ask|Tell|See|Contact|Pay|Meet|Chase)$/.test(word) && isAtSentence(text, end - word.length)) ||
  /^(?:Big|Little|Old|Young|Poor|Baby)$/.test(word) ||
  (languageCode === 'de' && !isGivenName(word) && !isFamilyName(word) && !isSurnameWord(word)) ||
  (isVerb(word) && isAtSentence(text, end - word.length));

/** Whether no other part of a name is next to it. In "Reimburse Keiko" the verb is capitalized because it starts the sentence. */
export const isSingle = (text: string, { start, end }: Span, languageCode: string): boolean => {
  const behind = capitalBehind.exec(text.slice(end, end + 24))?.[1];
  if (behind !== undefined && (!isNobody(behind) || /^Services?$/.test(behind))) return false;
  if (/^ \p{Lu}\. \p{Lu}/u.test(text.slice(end, end + 6))) return false;
  const before = capitalBefore.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  // Bank statements are all upper case: "VENMO KEISHA B".
  const areCapitals = /^\p{Lu}{3,}$/u.test(text.slice(start, end)) && before !== undefined && /^\p{Lu}{2,}$/u.test(before);
  if (areCapitals && !isGivenName(before) && !isFamilyName(before)) return true;
  return before === undefined || isNoName(text, before, start - 1, languageCode);
};

/** Whether it is an ordinary word there: capitalized as a German noun, at the start of a sentence, or in an upper-case heading. */
const isWordThere = (text: string, word: string, start: number, languageCode: string): boolean =>
  isWordOf(languageCode, word) && (languageCode === 'de' || word === word.toUpperCase() || isAtSentence(text, start));

/** Whether it is the German greeting "Moin zusammen"; "Moin Khan" is a person. */
const isGreeting = (text: string, { start, end }: Span, languageCode: string): boolean =>
  languageCode === 'de' &&
  text.slice(start, end) === 'Moin' &&
  isAtSentence(text, start) &&
  /^(?:[,!.\n]| (?:zusammen|miteinander|alle|allerseits|ihr|leute|moin|team|in die)(?!\p{L}))/iu.test(text.slice(end, end + 14));

/** A German genitive: "Svenjas Vorschlag". */
const isGermanGenitive = (word: string, languageCode: string): boolean =>
  languageCode === 'de' && word.length > 5 && word.endsWith('s') && isCertain(word.slice(0, -1));

/** Finds single given names that aren't part of a longer name and aren't anything else. */
export const givenNames = (text: string, languageCode: string, isEnglish: boolean): Span[] =>
  matches(
    text,
    capitalized,
    (word, { start, end }) =>
      (isGivenName(word) ? !isAmbiguous(word) || (isEnglish && isWordAbroad(word)) : isGermanGenitive(word, languageCode)) &&
      !isWordThere(text, word, start, languageCode) &&
      !isGreeting(text, { start, end }, languageCode) &&
      !/[\p{L}\p{N}@._&/-]/u.test(text.charAt(start - 1)) &&
      !/^[@_\p{N}-]/u.test(text.slice(end, end + 1)) &&
      (isSingle(text, { start, end }, languageCode) || isGermanGenitive(word, languageCode)) &&
      !ofThing.test(text.slice(Math.max(0, start - 7), start)) &&
      !(isEnglish && hasArticle(text, start)),
  );
