import { setImmediate as turn } from 'node:timers/promises';
import { cuedNames, familyFirstNames, surelyCuedNames, weaklyCuedNames } from './nameCues.ts';
import { fullNames } from './fullNames.ts';
import { givenNames } from './givenNames.ts';
import { initialNames } from './initialNames.ts';
import { mailNames } from './mailNames.ts';
import {
  areLetters,
  isCertain,
  isCompanyWord,
  isGivenName,
  isJob,
  isNobody,
  isOrdinary,
  isSurnameWord,
  makesSurname,
  titled,
} from './nameWords.ts';
import { Guesses, isCapital, isPartOf, partsOf, type NamePlace } from './nameParts.ts';
import { matches, type Span } from './spans.ts';
import { shortlyCuedNames } from './shortCues.ts';
import { smallNames } from './smallNames.ts';
import { findSpelledNames } from './spoken/spelledNames.ts';
import { isThingName } from './thingNames.ts';
import type { Window } from './windows.ts';
import { firmNames } from './wordLists/firms.ts';
import { isWordOf } from './wordLists/nameLikeWords.ts';
import { wordNames } from './wordNames.ts';

const particles: ReadonlySet<string> = new Set('van von de der den del della da di dos la le du bin al el ten ter zu'.split(' '));
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herrn?|hr|fr|frau|monsieur|madame|mmes?|mlles?|mm|maître|me|m|señora?s?|señores|sra?s?|sres|dra|dña|don|doña|dear|hi|hello|hey|hallo|hola|bonjour|liebe[rs]?|thanks|cheers|firma|según|selon|laut|as|i['’]m|it['’]s)\.?$/i;

/** The words of a name without the titles before it, up to the first that belongs to no name. */
const trimmed = (text: string, { start, end }: Span): Span | undefined => {
  const words = matches(text.slice(start, end), /[^\s,;:()"“”<>]+/g);
  const wordOf = (span: Span): string => text.slice(start + span.start, start + span.end);
  const said = titled(words.map(wordOf));
  const from = said.findIndex(
    (word, index) => (!titles.test(word) && !isNobody(word) && !isJob(word)) || makesSurname(word, said[index + 1] ?? ''),
  );
  const rest = from < 0 ? [] : words.slice(from);
  const stop = rest.findIndex((word, index) => !isCapital(wordOf(word)) && !(particles.has(wordOf(word)) && rest[index + 1] !== undefined));
  const kept = stop < 0 ? rest : rest.slice(0, stop);
  const last = kept.at(-1);
  const first = kept[0];
  if (first === undefined || last === undefined) return undefined;
  const possessive = /['’]s?$/.exec(wordOf(last))?.[0].length ?? 0;
  return { start: start + first.start, end: start + last.end - possessive };
};

const companyBehind =
  /^(?:,? (?:&|et [Ff]ils\b|und S|y Hijos|Inc\b|Incorporated\b|Ltd\b|Limited\b|LLC\b|LLP\b|GmbH\b|AG\b|KG\b|SE\b|SARL\b|SAS\b|SL\b|BV\b|Co\b|Corp|Group\b|Bank\b|plc\b|PLC\b|S\. ?[LA]\.|S\.r\.l|SpA\b|[BN]\.V\.|SRL\b|SLU\b|SA\b|OHG\b|mbH\b|eG\b|e\. ?V\.|Pty\b|Street\b|Road\b|Avenue\b|Square\b|Station\b|Airport\b|Bridge\b|University\b|College\b|School\b|Hospital\b|Library\b|Stadium\b|Museum\b|Prize\b|Award\b|Foundation\b|Institute\b)| ?& ?\p{Lu})/u;

/** How sure it is, by what stands around it, that a person is named. */
type Cue = 'sure' | 'given' | 'none';

/** Many surnames are words for places and trades: behind a given name they are surnames, and behind a word that only a person's name follows. */
const isSurname = (words: readonly string[], index: number, cue: Cue): boolean => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 2 && makesSurname(first, last)) return true;
  if (index === 0 || index !== words.length - 1 || isNobody(last)) return false;
  if (makesSurname(first, last)) return true;
  return cue === 'sure' ? isSurnameWord(last) && words.length < 4 : cue === 'given' && isSurnameWord(last) && isGivenName(first);
};

/** "Nokuthula & Pieter": two given names that are nothing else are no firm's. */
const arePeople = (text: string, { start, end }: Span): boolean => {
  const other =
    /^ & (\p{Lu}[\p{L}'’-]+)/u.exec(text.slice(end, end + 30)) ??
    /(\p{Lu}[\p{L}'’-]+) & $/u.exec(text.slice(Math.max(0, start - 30), start));
  return [text.slice(start, end), other?.[1] ?? ''].every(isCertain);
};

/** No word of it is a company's or nobody's, and no company goes on behind or before it. */
const isFree = (text: string, { start, end }: Span, cue: Cue): boolean => {
  const written = text.slice(start, end).split(/\s+/);
  if (areLetters(written) && cue !== 'sure') return false;
  const words = titled(written.filter((word, index) => index === 0 || !particles.has(word.toLowerCase())));
  const isBesideFirm = companyBehind.test(text.slice(end, end + 14)) || /& $/.test(text.slice(Math.max(0, start - 2), start));
  return (
    (!isBesideFirm || arePeople(text, { start, end })) &&
    words.every((word, index) => (!isNobody(word) && !isCompanyWord(word)) || isSurname(words, index, cue)) &&
    /\p{L}{2}|\p{Lo}/u.test(text.slice(start, end))
  );
};

/** With nothing before or behind it that makes a small word part of an address. */
const anyWord = /(\p{Lu}[\p{L}'’-]{0,29}?[\p{L}-])(?:['’]s?)?(?![\p{L}'’-])|(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{L}'’-]{1,30}(?![\p{N}@_])/gu;

const firms: ReadonlySet<string> = new Set(firmNames);
/** A firm's name, or an ordinary word alone: what people do, "Remove" and Salesforce do as well. */
const isThing = (found: string): boolean => firms.has(found) || (!isSurnameWord(found) && !isGivenName(found) && isOrdinary(found));

const namesIn = (text: string, languageCode: string): NamePlace[] => {
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  const trim = (spans: readonly NamePlace[]): NamePlace[] =>
    spans.flatMap((span) => {
      const rest = trimmed(text, span);
      return rest === undefined ? [] : [{ ...span, ...rest }];
    });
  const [sure, cued] = [trim(surelyCuedNames(text)), trim([...cuedNames(text), ...weaklyCuedNames(text)])];
  const uncued = [...trim(fullNames(text, isEnglish)), ...givenNames(text, languageCode, isEnglish)].filter(
    (span) => !isThingName(text, span, isEnglish),
  );
  const free = (spans: readonly NamePlace[], cue: Cue): NamePlace[] => spans.filter((span) => isFree(text, span, cue));
  return [
    ...free(sure, 'sure'),
    ...free(
      cued.filter((span) => !isThing(text.slice(span.start, span.end))),
      'given',
    ),
    ...free(uncued, 'none'),
    ...familyFirstNames(text),
    ...initialNames(text),
    ...mailNames(text),
    ...smallNames(text, languageCode),
    ...shortlyCuedNames(text),
    ...wordNames(text),
    ...findSpelledNames(text),
  ];
};

/** Names of people, for each piece of a text by its number, as places in it: what a title, greeting or signature shows, what reads like a name, and these again in all pieces. */
export const findNames = async (windows: readonly Window[], languageCode: string): Promise<(index: number) => Span[]> => {
  const guesses = new Guesses();
  const read: NamePlace[][] = [];
  for (const { text } of windows) {
    const named = namesIn(text, languageCode);
    guesses.take(text, named);
    read.push(named);
    await turn();
  }
  const found = read.map((named, index) => named.filter((name) => guesses.holds(windows[index]?.text ?? '', name)));
  const parts = new Set(found.flatMap((named, index) => partsOf(windows[index]?.text ?? '', named)));
  const isPart = isPartOf(parts);
  const again = (text: string): Span[] =>
    matches(text, anyWord, (word) => isPart(word) && (isCapital(word) || !isWordOf(languageCode, word))).filter((span) =>
      isFree(text, span, 'none'),
    );
  return (index) => [...(found[index] ?? []), ...(parts.size === 0 ? [] : again(windows[index]?.text ?? ''))];
};
