import { isAmbiguous, isCompanyWord, isFamilyName, isGivenName, isNobody, isOrdinary } from './nameWords.ts';
import { matches, type Span } from './spans.ts';

const word = String.raw`(?:(?:[OD]['’]|Mc|Mac)\p{Lu}\p{L}{1,30}|\p{Lu}\p{L}{1,30}(?:['’]\p{L}{2,20})?)(?:-\p{L}[\p{L}'’]{1,30})?`;
const link = String.raw`(?: (?:van|von|de|der|den|del|della|da|di|dos|du|bin|al|el|ten|ter|zu|St\.|Le|La|\p{Lu}\.(?: \p{Lu}\.)?)){0,2}`;
/** Two to four words written like a name, and nothing but a space between them. */
const run = new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])${word}(?:${link} ${word}){1,3}(?=['’]s|[^\p{L}\p{N}@_]|$)`, 'gu');

interface Place {
  words: string[];
  isAlone: boolean;
}

const isCertain = (first: string): boolean => isGivenName(first) && !isAmbiguous(first) && !isNobody(first);

/** How a run of capitals reads: a given name first, or a family name last with a word nobody knows before it. */
const reads = ({ words, isAlone }: Place, isEnglish: boolean): boolean => {
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  // Many family names are words: Price, Frost, Tan.
  if (isAlone && rest.length === 1 && isCertain(first) && isOrdinary(last) && !isNobody(last) && !isCompanyWord(last)) return true;
  if (rest.some((part) => isOrdinary(part) || isNobody(part) || isCompanyWord(part))) return false;
  if (isNobody(first) || isCompanyWord(first)) return false;
  if (isGivenName(first)) return !isAmbiguous(first) || isFamilyName(last) || !isAmbiguous(last);
  if (isOrdinary(first) || isAmbiguous(first)) return false;
  return isFamilyName(last) || isGivenName(rest[0] ?? '') || (isEnglish && isAlone && rest.every((part) => !isAmbiguous(part)));
};

/** The longest part of a run that reads like a name; a run may begin with an ordinary word of a sentence. */
const nameIn = (text: string, { start, end }: Span, isEnglish: boolean): Span[] => {
  const words = matches(text.slice(start, end), /\S+/g).map((span) => ({ start: start + span.start, end: start + span.end }));
  for (let from = 0; from < words.length - 1; from += 1) {
    for (let to = words.length; to > from + 1; to -= 1) {
      const part = words.slice(from, to);
      const place = { start: part[0]?.start ?? start, end: part.at(-1)?.end ?? end };
      const said = part.map((each) => text.slice(each.start, each.end));
      if (!/^\p{Lu}/u.test(said.at(-1) ?? '')) continue;
      if (reads({ words: said.filter((each) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(each)), isAlone: part.length === words.length }, isEnglish))
        return [place];
    }
  }
  return [];
};

/** Names in full, by what their words are: they need no cue around them. */
export const fullNames = (text: string, isEnglish: boolean): Span[] => matches(text, run).flatMap((span) => nameIn(text, span, isEnglish));
