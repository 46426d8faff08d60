import {
  areLetters,
  isCertain,
  isCompanyWord,
  isFamilyName,
  isGivenName,
  isNobody,
  isOrdinary,
  isSurnameWord,
  makesSurname,
  titled,
} from './nameWords.ts';
import type { Span } from './spans.ts';
import { isOfPlace } from './thingNames.ts';
import { particles } from './trimmedName.ts';
import { firmNames } from './wordLists/firms.ts';
import { words as wordGivenNames } from './wordLists/wordGivenNames.ts';

const companyBehind =
  /^(?: \([^()\n]{2,20}\) (?:Ltd|Limited|LLC|Inc|plc|GmbH|AG|SA|SL)\b|,? (?:&(?! (?:MRS?|MISS|Mrs?|Ms|Dr|Frau|Herr|Mme|Sra?)\b)|et [Ff]ils\b|und S(?:öhne|ohn)|y Hijos|Inc\b|Incorporated\b|Ltd\b|Limited\b|LLC\b|LLP\b|GmbH\b|AG\b|KG\b|SE\b|SARL\b|SAS\b|SL\b|BV\b|Co\b|Corp|Group\b|Bank\b|plc\b|PLC\b|S\. ?[LA]\.|S\.r\.l|SpA\b|[BN]\.V\.|SRL\b|SLU\b|SA\b|OHG\b|mbH\b|eG\b|e\. ?V\.|Pty\b|Street\b|Road\b|Avenue\b|Square\b|Station\b|Platz\b|Straße(?!\p{L})|Str\.|Allee\b|Gymnasium\b|Schule\b|Stadion\b|Stiftung\b|Klinik\b|Klinikum\b)| ?& ?(?!(?:MRS?|MISS|Mrs?|Ms|Dr|Frau|Herr|Mme|Sra?)\b)\p{Lu})/u;

/** "Prosser Roofing Ltd". */
const firmBehind =
  /^ (?:(?:\p{Lu}[\p{L}-]{1,20}|and|&|und|et|y) ){1,3}(?:Ltd|Limited|LLC|LLP|Inc|plc|PLC|GmbH|AG|KG|OHG|SARL|SAS|S\.?L\.?|S\.?A\.?|Pty|BV|B\.V\.)(?![\p{L}\p{N}])/u;

/** How certain the context is that a person is named. */
export type Cue = 'sure' | 'given' | 'none';

/** Whether a word that is also a place or trade is a surname: after a given name, or after a word that only a name follows. */
const isSurname = (words: readonly string[], index: number, cue: Cue): boolean => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 2 && makesSurname(first, last)) return true;
  if (index === 0 || index !== words.length - 1 || isNobody(last)) return false;
  if (makesSurname(first, last)) return true;
  return cue === 'sure' ? isSurnameWord(last) && words.length < 4 : cue === 'given' && isSurnameWord(last) && isGivenName(first);
};

const nameWord = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const alsoBehind = new RegExp(String.raw`^ & (${nameWord}(?: ${nameWord})?)`, 'u');
const alsoBefore = new RegExp(String.raw`(?<![\p{L}&-])(${nameWord}(?: ${nameWord})?) & $`, 'u');

/** "Nokuthula & Pieter", "Bertie & Flo Ramsbottom": two given names, one of them unambiguous, are people, not a company. */
const arePeople = (text: string, { start, end }: Span): boolean => {
  const other = alsoBehind.exec(text.slice(end, end + 65)) ?? alsoBefore.exec(text.slice(Math.max(0, start - 65), start));
  const both = [text.slice(start, end), other?.[1] ?? ''].map((name) => name.split(' ')[0] ?? '');
  if (other?.[1]?.split(' ').some(isCompanyWord) === true) return false;
  if (/['’]s/.test(text.slice(start, end + 3 + (other?.[0].length ?? 0)))) return false;
  return both.every(isGivenName) && both.some(isCertain) && !both.some(isOrdinary);
};

/** Whether a span can be a name: none of its words excludes it, and it isn't part of a company or place name. */
export const isFree = (text: string, { start, end }: Span, cue: Cue): boolean => {
  const written = text.slice(start, end).split(/\s+/);
  if (areLetters(written) && cue !== 'sure') return false;
  const words = titled(
    written.filter((word, index) => (index === 0 && (cue === 'none' || written.length === 1)) || !particles.has(word.toLowerCase())),
  );
  const isBesideFirm =
    companyBehind.test(text.slice(end, end + 14)) ||
    firmBehind.test(text.slice(end, end + 60)) ||
    isOfPlace(text, end) ||
    /& $/.test(text.slice(Math.max(0, start - 2), start));
  return (
    (!isBesideFirm || arePeople(text, { start, end })) &&
    words.every(
      (word, index) =>
        (!isNobody(word) && !isCompanyWord(word)) ||
        (words.length === 1 && wordGivenNames.has(word) && (cue !== 'none' || !isNobody(word))) ||
        isSurname(words, index, cue),
    ) &&
    /\p{L}{2}|\p{Lo}/u.test(text.slice(start, end))
  );
};

const firms: ReadonlySet<string> = new Set(firmNames);
/** Whether it is a company's name, or ends in an ordinary word. Needed because verbs also follow "Remove" and Salesforce. */
export const isThing = (found: string): boolean => {
  const words = found.split(' ');
  const last = words.at(-1) ?? '';
  return (
    firms.has(found) ||
    (!words.some((word) => isGivenName(word) || (words.length === 1 && wordGivenNames.has(word))) &&
      !isSurnameWord(last) &&
      !isFamilyName(last) &&
      isOrdinary(last))
  );
};
