import { isCompanyWord, isFamilyName, isGivenName, isKnownWord, isNobody, isSurnameWord } from './nameWords.ts';
import { functionWords } from './wordLists/functionWords.ts';
import { allMatches, matches, type Span } from './spans.ts';
import { isOfPlace } from './thingNames.ts';

const initials =
  /(?<![\p{L}\p{N}.&-])(?!S\. ?[LA]\.)(?:\p{Lu}|Jas|Wm|Chas|Geo|Thos|Robt|Jos|Benj)\.(?:[ -]?\p{Lu}\.)? (?:(?:van|von|de|der|den|del|di|da) ){0,2}\p{Lu}[\p{L}'’-]{2,30}(?![\p{L}\p{N}@_-]| (?:&|Inc|Ltd|LLC|GmbH|AG))/gu;
/** Things labelled with letters, at the end of a sentence: "Plan B. Contoso waits". */
const lettered =
  /(?:^|[^\p{L}])(?:option|plan|vitamin|class|grade|type|appendix|annex|section|exhibit|schedule|part|version|level|phase|group|line|site|gate|hall|team|tier|series|point|item|zone|block|unit|anhang|teil|kapitel|abschnitt|annexe|partie|chapitre|apéndice|anexo|capítulo|parte|sección)s? $/iu;

/** Whether a content word follows, unlike after a person, where a function word does. */
const goesOn = (behind: string): boolean => {
  const next = /^[ \t]+(\p{L}+)/u.exec(behind)?.[1];
  return next !== undefined && !functionWords.has(next) && !/^(?:und|et|y|e|hat|ist|a|est|ha|es)$/.test(next);
};

/** A heading with a letter as its number: "A. Derivate distributions". */
const isHeading = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 3), start)) && goesOn(text.slice(end, end + 14));

/** Questions and answers: "Q. … A. …". */
const isAnswer = (text: string, { start }: Span): boolean =>
  /^[QA]\. /.test(text.slice(start, start + 3)) &&
  /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^[ \t]*Q\. /m.test(text);

const isSurname = (word: string): boolean =>
  !isNobody(word) && !isCompanyWord(word) && (isFamilyName(word) || isSurnameWord(word) || !isKnownWord(word));

/** "Remedios C.", even if the given name is also a word. */
const givenFirst = /(?<![\p{L}\p{N}@._/-])(\p{Lu}[\p{Ll}'’-]{2,20}) \p{Lu}\.(?! ?\p{Lu})(?![\p{L}\p{N}])/gu;
const givenWithInitial = (text: string): Span[] =>
  allMatches(text, givenFirst)
    .filter(({ 1: given = '' }) => isGivenName(given) && !isNobody(given) && !isCompanyWord(given))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Finds names with initials: before a family name or an unknown word ("D. Whitfield"), or after a given name. */
export const initialNames = (text: string): Span[] => [
  ...givenWithInitial(text),
  ...matches(text, initials, (found, { start, end }) => {
    if (isOfPlace(text, end) || isAnswer(text, { start, end })) return false;
    const surname = found.split(' ').at(-1) ?? '';
    const isKnown = isFamilyName(surname) || isSurnameWord(surname);
    if (!isKnown && (/#[ \t]*$/.test(text.slice(Math.max(0, start - 3), start)) || isHeading(text, { start, end }))) return false;
    return isSurname(surname) && !lettered.test(text.slice(Math.max(0, start - 14), start));
  }),
];
