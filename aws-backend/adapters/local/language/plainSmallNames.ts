import { allGivenNames, folded, isCertain, isFamilyName, isGivenName, isKnownWord, isOrdinary, isSurnameWord } from './nameWords.ts';
import { asName, isLast, isWord, smallWord, wordEnd, wordStart } from './smallNameWords.ts';
import { allMatches, type Span } from './spans.ts';
import { isBrand } from './thingNames.ts';
import { hasNameLikeWords, isWordOf } from './wordLists/nameLikeWords.ts';
import { shortNames, smallWords } from './wordLists/smallWords.ts';

const areNames = (words: readonly string[], minLetters: number): string[] =>
  words.filter((said) => said.length >= minLetters && isCertain(asName(said)) && !isWord(said) && !smallWords.has(said));

/**
 * Returns names that aren't words in lower case: the usual ones, and also the longer ones of our list, for languages whose words are known.
 */
const makeNames = (): { usual: ReadonlySet<string>; all: ReadonlySet<string> } => {
  const { usual, more } = allGivenNames();
  const always = new Set([...shortNames, ...areNames(usual, 4)]);
  return { usual: always, all: new Set([...always, ...areNames(more, 5)]) };
};
let made: ReturnType<typeof makeNames> | undefined;

/** "carol-ann", where one part may also be a word. */
const isHyphened = (parts: readonly string[], names: ReadonlySet<string>): boolean =>
  parts.some((part) => names.has(part) || (isCertain(asName(part)) && !isWord(part) && !smallWords.has(part))) &&
  parts.every((part) => names.has(part) || isGivenName(asName(part)));
const isPlain = (said: string, names: ReadonlySet<string>): boolean =>
  names.has(said) || (said.includes('-') && isHyphened(said.split('-'), names));

const anyWord = new RegExp(String.raw`${wordStart}${smallWord}${wordEnd}`, 'gu');
const nextWord = new RegExp(String.raw`^ (${smallWord})${wordEnd}`, 'u');

const introduced = /(?:i['’]m|i am|this is|it['’]s|ich bin|hier ist|je suis|ici|soy|habla) $/i;
const isIntroduced = (text: string, start: number): boolean => introduced.test(text.slice(Math.max(0, start - 9), start));

/** Whether it is a degree: "Dr. phil." */
const isDegree = (text: string, { start, end }: Span): boolean =>
  /Dr\. $/.test(text.slice(Math.max(0, start - 4), start)) && text[end] === '.';

const isUnknown = (said: string): boolean => said.length > 2 && !isWord(said) && !isKnownWord(asName(said));

/** A short given name confirmed by the following family name: "ewa zielinska". */
const isPair = (given: string, family: string): boolean =>
  given.length > 2 &&
  isCertain(asName(given)) &&
  !isWord(given) &&
  family.length > 4 &&
  isFamilyName(asName(family)) &&
  !isOrdinary(asName(family)) &&
  !isSurnameWord(asName(family)) &&
  !isWord(family);

/** Finds lower-case given names anywhere, with the family name after them. */
export const plainSmallNames = (text: string, languageCode: string): Span[] => {
  made ??= makeNames();
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  const names = isEnglish || hasNameLikeWords(languageCode) ? made.all : made.usual;
  const found: Span[] = [];
  for (const { 0: said, index } of allMatches(text, anyWord)) {
    const span = { start: index, end: index + said.length };
    const isAccented =
      /[^a-z'’-]/.test(said) &&
      (isEnglish
        ? names.has(folded(said))
        : said.length > 3 && /^[a-záéíóúñçèêëîïôû'’-]+$/.test(said) && made.usual.has(folded(said)) && isCertain(asName(said)));
    const next = nextWord.exec(text.slice(span.end, span.end + 33))?.[1] ?? '';
    const isName = isPlain(said, names) || isAccented || isPair(said, next);
    if (!isName || isWordOf(languageCode, said) || isBrand(text, span) || isDegree(text, span)) continue;
    if (next !== said && (isLast(next) || isPlain(next, names) || (isIntroduced(text, index) && isUnknown(next))))
      span.end += 1 + next.length;
    found.push(span);
  }
  return found;
};
