import { isCompanyWord, isFamilyName, isGivenName, isKnownWord, isNobody, isSurnameWord, titled } from './nameWords.ts';
import { isFree } from './freeName.ts';
import { rowMark } from './rowMarks.ts';
import { allMatches, matches, overlaps, shifted, type Span } from './spans.ts';
import { trimmed } from './trimmedName.ts';
import { firmNames } from './wordLists/firms.ts';

const firms: ReadonlySet<string> = new Set(firmNames);
const word = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const item = String.raw`(?:\p{Lu}\. )?${word}(?: (?:van |von |de |al-)?${word}){0,2}(?: \p{Lu}\.?(?![\p{L}\p{N}]))?`;
const joint = String.raw`(?:, (?:and |und |et |y )?| and | und | et | y |; )`;
/** "Aurelio, Perpetua and Zayle". */
const enumeration = new RegExp(String.raw`(?<![\p{L}\p{N}])${item}(?:${joint}${item}){2,20}(?![\p{L}\p{N}])`, 'gu');
const itemAlone = new RegExp(item, 'gu');
/** The first cell of a row or list item. */
const rowStart = new RegExp(
  String.raw`^[ \t]*(?:${rowMark}[ \t]*)?(${item})(?=[ ]{2,}|[ ]?[\t|;,(:]| [-–—] | [+(]?\d[\d ()-]{7}|$)`,
  'gmu',
);

/** Whether it is a company: lists with one aren't searched for names. */
const isFirm = (said: string): boolean => firms.has(said) || said.split(' ').some(isCompanyWord);

/** Whether a word may be a name, known or not. */
const isNameLike = (said: string): boolean =>
  !isNobody(said) &&
  !isCompanyWord(said) &&
  !firms.has(said) &&
  (isGivenName(said) || isFamilyName(said) || isSurnameWord(said) || !isKnownWord(said));

/** Whether a text reads like a name; German capitalizes all nouns, so a single word there must be a known name. */
const mayBeName = (text: string, languageCode: string): boolean =>
  (languageCode !== 'de' || text.includes(' ') || isGivenName(text) || isFamilyName(text)) &&
  !firms.has(text) &&
  titled(text.split(' ')).every((said) => /^\p{Lu}\.?$|^\p{Ll}/u.test(said) || isNameLike(said));

/** "Formateur : …": a label, not a row. */
const isLabel = (text: string, { start, end }: Span): boolean =>
  /^[ ]?:/.test(text.slice(end, end + 2)) && !text.slice(start, end).includes(' ');

const isNamed = (place: Span, names: readonly Span[]): boolean =>
  names.some((name) => overlaps(place, name) && name.start <= place.start && name.end >= place.end);

/** Returns the items of a list that read like names, if most of the other items are names. */
const likeTheOthers = (text: string, languageCode: string, places: readonly Span[], names: readonly Span[]): Span[] => {
  const rest = places.filter((place) => !isNamed(trimmed(text, place) ?? place, names));
  if (places.some(({ start, end }) => isFirm(text.slice(start, end)))) return [];
  if (rest.length === 0 || places.length - rest.length < 2 || rest.length > places.length / 2) return [];
  return rest.flatMap((place) => {
    const name = trimmed(text, place);
    return name !== undefined &&
      mayBeName(text.slice(name.start, name.end), languageCode) &&
      isFree(text, name, 'none') &&
      !isLabel(text, name) &&
      !isNamed(name, names)
      ? [name]
      : [];
  });
};

const runsOfRows = (text: string): Span[][] => {
  const runs: Span[][] = [];
  let lineEnd = -1;
  let wasMarked = false;
  for (const { 0: all, 1: found = '', index } of allMatches(text, rowStart)) {
    const start = index + all.length - found.length;
    const isMarked = /^[ \t]*(?!\p{L})\S/u.test(all);
    const isNext = text.slice(lineEnd, index).trim() === '' && isMarked === wasMarked;
    wasMarked = isMarked;
    if (lineEnd >= 0 && isNext) runs.at(-1)?.push({ start, end: start + found.length });
    else runs.push([{ start, end: start + found.length }]);
    const newLine = text.indexOf('\n', index + all.length);
    lineEnd = newLine < 0 ? text.length : newLine;
  }
  return runs;
};

/** Finds unknown names among known ones, in enumerations and consecutive rows. */
export const besideNames = (text: string, languageCode: string, names: readonly Span[]): Span[] => {
  if (names.length < 2) return [];
  const enumerated = matches(text, enumeration).flatMap(({ start, end }) => {
    const places = matches(text.slice(start, end), itemAlone).map((place) => shifted(place, start));
    return likeTheOthers(text, languageCode, places, names);
  });
  return [
    ...enumerated,
    ...runsOfRows(text).flatMap((places) => (places.length < 3 ? [] : likeTheOthers(text, languageCode, places, names))),
  ];
};
