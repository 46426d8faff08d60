import { isCompanyWord, isFamilyName, isGivenName, isKnownWord, isNobody } from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { trimmed } from './trimmedName.ts';

const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
/** 'Dolores "Lola" Arreguín', "Robert (Bob) Ashby". */
const withNickname = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._/-])${word}(?: (?:${word}|\p{Lu}\.)){0,2} (?:["“„'‘]${word}(?: ${word})?["”“'’]|\(["“]?${word}["”]?\)) ${word}(?:[ -]${word})?(?![\p{L}\p{N}@])`,
  'gu',
);
const mayBeName = (said: string): boolean =>
  !isNobody(said) && !isCompanyWord(said) && (isGivenName(said) || isFamilyName(said) || !isKnownWord(said));

const isPerson = (found: string): boolean => {
  const words = found.split(/[^\p{L}'’-]+/u).filter((said) => /\p{L}{2}/u.test(said));
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return mayBeName(first) && mayBeName(last) && (isGivenName(first) || isFamilyName(last) || /["“„'‘]/.test(found));
};

/** Finds names with a nickname between given and family name, without titles or jobs before them. */
export const nicknamedNames = (text: string): Span[] =>
  matches(text, withNickname).flatMap((span) => {
    const name = trimmed(text, { start: span.start, end: span.start + text.slice(span.start, span.end).search(/ ["“„'‘(]/) });
    return name !== undefined && isPerson(text.slice(name.start, span.end)) ? [{ start: name.start, end: span.end }] : [];
  });
