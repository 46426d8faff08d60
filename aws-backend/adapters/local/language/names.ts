import { setImmediate as turn } from 'node:timers/promises';
import { cuedNames, familyFirstNames, surelyCuedNames } from './nameCues.ts';
import { fullNames } from './fullNames.ts';
import { initialNames } from './initialNames.ts';
import { mailNames } from './mailNames.ts';
import {
  isAmbiguous,
  isCertain,
  isCompanyWord,
  isGivenName,
  isJob,
  isLetters,
  isNobody,
  isOrdinary,
  isSurnameWord,
  isVerb,
  makesSurname,
  titled,
} from './nameWords.ts';
import { matches, type Span } from './spans.ts';
import { smallNames } from './smallNames.ts';
import { hasArticle, isThingName } from './thingNames.ts';
import type { Window } from './windows.ts';
import { wordNames } from './wordNames.ts';

const particles: ReadonlySet<string> = new Set('van von de der den del della da di dos la le du bin al el ten ter zu'.split(' '));
const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herrn?|hr|fr|frau|monsieur|madame|mme|mlle|maître|me|m|señora?|sra?|don|doña|dear|hi|hello|hey|hallo|hola|bonjour|liebe[rs]?|thanks|cheers|firma|según|selon|laut|as|i['’]m|it['’]s)\.?$/i;
const isCapital = (word: string): boolean => /^[\p{Lu}\p{Lo}]/u.test(word);

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
  /^(?:,? (?:&|et [Ff]ils\b|und S|y Hijos|Inc\b|Incorporated\b|Ltd\b|Limited\b|LLC\b|LLP\b|GmbH\b|AG\b|KG\b|SE\b|SARL\b|SAS\b|SL\b|BV\b|Co\b|Corp|Group\b|Bank\b|plc\b|PLC\b|S\. ?[LA]\.|S\.r\.l|SpA\b|[BN]\.V\.|SRL\b|SLU\b|SA\b|OHG\b|mbH\b|eG\b|e\. ?V\.|Pty\b|Street\b|Road\b|Avenue\b|Square\b|Station\b)| ?& ?\p{Lu})/u;

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
  if (written.length === 1 && isLetters(written[0] ?? '') && cue !== 'sure') return false;
  const words = titled(written.filter((word, index) => index === 0 || !particles.has(word.toLowerCase())));
  const isBesideFirm = companyBehind.test(text.slice(end, end + 14)) || /& $/.test(text.slice(Math.max(0, start - 2), start));
  return (
    (!isBesideFirm || arePeople(text, { start, end })) &&
    words.every((word, index) => (!isNobody(word) && !isCompanyWord(word)) || isSurname(words, index, cue)) &&
    /\p{L}{2}|\p{Lo}/u.test(text.slice(start, end))
  );
};

/** Before a single name: a thing is called so then, as an Allen key. */
const ofThing = /(?:^|[^\p{L}])(?:the|die|das|la|le|les|el|los|las|San|Santa|Saint|St\.|Mount|Fort|New|Lake) $/iu;

const capitalized = /\p{Lu}[\p{L}'’-]{1,30}/gu;

/** With nothing before or behind it that makes a small word part of an address. */
const anyWord = /\p{Lu}[\p{L}'’-]{1,30}|(?<![\p{L}\p{N}@._/-])\p{Ll}[\p{L}'’-]{1,30}(?![\p{N}@_])/gu;
const capitalBehind = /^ (\p{Lu}[\p{Ll}'’-]{1,22})/u;
const capitalBefore = /(?:^|[^\p{L}])(\p{Lu}[\p{L}'’-]*) $/u;

/** "Reimburse Keiko.": the capital before a name is a sentence's. */
const beginsSentence = (text: string, at: number, word: string): boolean =>
  isVerb(word) && /(?:^|[.!?:\n][ \t]*|[-•] )$/.test(text.slice(Math.max(0, at - 4), at));

/** No other part of a name stands beside it. */
const isSingle = (text: string, { start, end }: Span): boolean => {
  const behind = capitalBehind.exec(text.slice(end, end + 24))?.[1];
  const before = capitalBefore.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  const isFreeBehind = behind === undefined || isNobody(behind);
  return isFreeBehind && (before === undefined || isNobody(before) || beginsSentence(text, start - before.length - 1, before));
};

/** A given name alone, where no longer name goes on behind it and it is nothing else. */
const givenNames = (text: string, isEnglish: boolean): Span[] =>
  matches(
    text,
    capitalized,
    (word, { start, end }) =>
      isGivenName(word) &&
      !isAmbiguous(word) &&
      !/[\p{L}\p{N}@._&/-]/u.test(text.charAt(start - 1)) &&
      !/^[@_\p{N}-]/u.test(text.slice(end, end + 1)) &&
      isSingle(text, { start, end }) &&
      !ofThing.test(text.slice(Math.max(0, start - 7), start)) &&
      !(isEnglish && hasArticle(text, start)),
  );

const inTitle = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const isOnlyName = (word: string): boolean => word.length > 2 && !isAmbiguous(inTitle(word)) && !isOrdinary(word);

/** Who is named in full is meant by each part of the name as well; who is named in small letters, in such. */
const partsOf = (text: string, names: readonly Span[]): ReadonlySet<string> =>
  new Set(
    names
      .map(({ start, end }) => text.slice(start, end).split(/\s+/))
      .flatMap((words) => {
        const isSmall = words.every((word) => !isCapital(word));
        return words.length > 1 || isSmall ? words.filter((word) => (isSmall || isCapital(word)) && isOnlyName(word)) : [];
      }),
  );

const namesIn = (text: string, isEnglish: boolean): Span[] => {
  const trim = (spans: readonly Span[]): Span[] => spans.map((span) => trimmed(text, span)).filter((span) => span !== undefined);
  const [sure, cued] = [trim(surelyCuedNames(text)), trim(cuedNames(text))];
  const uncued = [...trim(fullNames(text, isEnglish)), ...givenNames(text, isEnglish)].filter(
    (span) => !isThingName(text, span, isEnglish),
  );
  const free = (spans: readonly Span[], cue: Cue): Span[] => spans.filter((span) => isFree(text, span, cue));
  return [
    ...free(sure, 'sure'),
    ...free(cued, 'given'),
    ...free(uncued, 'none'),
    ...familyFirstNames(text),
    ...initialNames(text),
    ...mailNames(text),
    ...smallNames(text, isEnglish),
    ...wordNames(text),
  ];
};

/** Names of people, for each piece of a text by its number, as places in it: what a title, greeting or signature shows, what reads like a name, and these again in all pieces. */
export const findNames = async (windows: readonly Window[], languageCode: string): Promise<(index: number) => Span[]> => {
  const isEnglish = languageCode === 'en' || languageCode === 'und';
  const found: Span[][] = [];
  const parts = new Set<string>();
  for (const { text } of windows) {
    const named = namesIn(text, isEnglish);
    for (const part of partsOf(text, named)) parts.add(part);
    found.push(named);
    await turn();
  }
  const isPart = (word: string): boolean => parts.has(word) || (!isCapital(word) && parts.has(inTitle(word)) && isCertain(inTitle(word)));
  const again = (text: string): Span[] => matches(text, anyWord, isPart).filter((span) => isFree(text, span, 'none'));
  return (index) => [...(found[index] ?? []), ...(parts.size === 0 ? [] : again(windows[index]?.text ?? ''))];
};
