import {
  isCertain,
  isCity,
  isCompanyWord,
  isFamilyName,
  isGivenName,
  isKnownWord,
  isNobody,
  isOrdinary,
  isSurnameWord,
} from './nameWords.ts';
import { nameLabels } from './nameFields.ts';
import { rowMark } from './rowMarks.ts';
import { matches, type Span } from './spans.ts';
import { particles } from './trimmedName.ts';
import { stateCodes } from './wordLists/stateCodes.ts';

const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const initial = String.raw`\p{Lu}(?:\.|(?![\p{L}\p{N}.]))`;
const reversed = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e|[Aa]l|[Dd]el|VAN|DE|AL) (?:(?:der|den|la) )?)?${word}(?: ${word})?, ${word}(?: ${word})?(?: ${initial})?`;

/** "Hill, Marcus" before a mail address: address books write the family name first. */
const familyFirst = new RegExp(String.raw`(?<=^|[",;:>] ?)(${word}, ${word}(?: ${initial})?)"?[ ]<[^<>@\s]{1,64}@[^<>\s]{1,255}>`, 'gmu');
/** The start of a form field, or of a line in upper case. */
const before = String.raw`^[ \t]*(?:\p{L}[\p{L} .,()/–-]{1,50}?(?:[ \u00a0]?:[ \t]*|[ ]{3,}|\t)|(?:\d{1,4}[.)]?[ \t]{1,4})?(?=\p{Lu}{2}[\p{Lu}'’ -]{0,40},|\p{Lu}\p{Ll}[\p{L}'’-]{1,30}, \p{Lu}[\p{L}'’-]{1,30}(?:[ \t]*[(+]|[ \t]{2,}|[ \t]*$)))`;
const behind = String.raw`(?=[ \t]{2,}|[ \t]*(?:[;([|+]|$)|,? (?:born|geb|née?|nacid|d\.?o\.?b|DOB|D\.O\.B|\d|\*)|, \p{Ll})`;
/** "Patient: DOE, MARGARET A". */
const familyFirstInField = new RegExp(`${before}(${reversed})${behind}`, 'gmu');

/** After a label for people, "Driver: Young, Grace M. of Pueblo", regardless of what follows. */
const familyFirstOfPerson = new RegExp(String.raw`(?<=:[ \t]{1,4})(${word}, ${word}(?: ${initial})?)(?![\p{L}\p{N}-])`, 'gu');
const personLabel = new RegExp(String.raw`(?<!\p{L})${nameLabels}[ \u00a0]?:[ \t]{1,4}$`, 'iu');
const isBehindLabel = (text: string, { start }: Span): boolean => personLabel.test(text.slice(Math.max(0, start - 40), start));

const mayBeFamily = (word: string): boolean =>
  (!isCity(word) || isFamilyName(word)) && (!isOrdinary(word) || isSurnameWord(word)) && (!isCertain(word) || isFamilyName(word));

const isGivenLast = (found: string): boolean => {
  const [family = '', given = ''] = found.split(', ');
  if (stateCodes.has(given)) return false;
  if (/^\p{Lu}\.?(?: ?\p{Lu}\.?)?$/u.test(given))
    return family.split(' ').every((word) => isFamilyName(word) || (!isKnownWord(word) && !isNobody(word) && !isCompanyWord(word)));
  const families = family.split(' ');
  // "Ottavio Ferrante, Hilde Baumgartner" are two people.
  const isName = families.length > 1 && isCertain(families[0] ?? '') && !isFamilyName(families[0] ?? '');
  // "WASHINGTON, DESHAWN T." isn't the city.
  const isPrinted = /^[\p{Lu} ,.'’-]+$/u.test(found) && isCertain(given.split(' ')[0] ?? '');
  return !isName && isGivenName(given.split(' ')[0] ?? '') && (isPrinted || mayBeFamily(families.at(-1) ?? ''));
};

const withInitials = String.raw`${reversed}|${word}, ${initial}(?: ?${initial})?`;
const reversedLine = new RegExp(String.raw`^[ \t]*(?:${rowMark}[ \t]+)?(${withInitials})(?=[ \t]*(?:$|[(;|+–£$€-]|[ ]{2}|\t))`, 'gmu');
const mayBeReversed = (found: string): boolean =>
  found.split(/,? /).every((word) => particles.has(word) || !(isNobody(word) || isCompanyWord(word) || isCity(word)));
/** Lists of people, family name first: "Abdullahi, Amal" below "Bergmann, Jonte". */
const reversedLines = (text: string): Span[] => {
  const lines = matches(text, reversedLine, mayBeReversed);
  const sure = lines.filter(({ start, end }) => isGivenLast(text.slice(start, end)));
  // An initial after a comma is certain.
  return sure.length > 1 && sure.length * 2 >= lines.length
    ? lines
    : sure.filter(({ end }) => /\P{L}\p{Lu}\.?$/u.test(text.slice(end - 3, end)));
};

/** "BOUDREAUX,CAMILLE" on a label, "OKEREKE/CHINWE MRS" on a ticket. */
const label = /(?<![\p{L}\p{N},/])(\p{Lu}{2}[\p{Lu}'’-]{0,28},\p{Lu}{3,20})(?![\p{L}\p{N},/-])/gu;
const ticket = /(?<!\p{L})(\p{Lu}{2}[\p{Lu}'’-]{0,28}\/\p{Lu}{2,20})(?= ?(?:MRS?|MS|MISS|MSTR|DR|CHD|INF)(?!\p{L}))/gu;

/** "Pfannenstiel, Alwine, geb. am", anywhere in a text. */
const beforeBirth = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._/-])(${word}, ${word}),? \(?(?=(?:geb|born|née?|nacid|DOB|dob|D\.O\.B|\*))`,
  'gu',
);

/** Finds names in the form "family name, given name". */
export const familyFirstNames = (text: string): Span[] => [
  ...matches(text, familyFirst),
  ...matches(text, familyFirstInField, isGivenLast),
  ...matches(text, familyFirstOfPerson, (found, span) => isGivenLast(found) && isBehindLabel(text, span)),
  ...reversedLines(text),
  ...matches(text, beforeBirth, isGivenLast),
  ...matches(text, label, (found) => isGivenLast(found.replace(',', ', '))),
  ...matches(text, ticket),
];
