import {
  isAmbiguous,
  isCertain,
  isCompanyWord,
  isFamilyName,
  isGivenName,
  isJob,
  isJobKind,
  isNobody,
  isOrdinary,
  makesSurname,
  titled,
} from './nameWords.ts';
import type { NamePlace } from './nameParts.ts';
import { isAtSentence } from './givenNames.ts';
import { matches, shifted, type Span } from './spans.ts';
import { isTitle } from './trimmedName.ts';
import { ambiguousFirmNames, firmNames } from './wordLists/firms.ts';

const word = String.raw`(?:(?:[OD]['’]|Mc|Mac)\p{Lu}\p{L}{1,30}|\p{Lu}\p{L}{1,30}(?:['’]\p{L}{2,20})?)(?:-\p{L}[\p{L}'’]{1,30})?`;
const link = String.raw`(?: (?:van|von|de|der|den|del|della|da|di|dos|du|bin|al|el|ten|ter|zu|i|St\.|Le|La|\p{Lu}\.(?: \p{Lu}\.)?|(?![AI])\p{Lu})){0,2}`;
/** A run of capitalized words separated by spaces, possibly with a job or title at the start. */
const run = new RegExp(String.raw`(?<![\p{L}\p{N}@._/-])${word}(?:${link} ${word}){1,6}(?=['’]s|[^\p{L}\p{N}@_]|$)`, 'gu');

/** Suffixes of derived words, which names don't have. */
const derived = /(?:[st]ion|ment|ness|ity|ship|ware|[ai]ble|board|phone|ical|ology|izer|ator|nomic|matic|tronic)s?$/;
const isDerived = (word: string): boolean => derived.test(word);

/** Whether it is a plural, such as "Toys": the tagger knows the singular. */
const isPlural = (word: string): boolean =>
  word.endsWith('s') && !isFamilyName(word) && !isGivenName(word) && isOrdinary(word.slice(0, -1));

const firms: ReadonlySet<string> = new Set([...firmNames, ...ambiguousFirmNames]);

interface Place {
  words: string[];
  /** Whether it is the whole run, except words that can't be part of a name. */
  isAlone: boolean;
  /** Whether it has no word before it, or a job. */
  isIntroduced: boolean;
  isLast: boolean;
  /** Whether a colon follows, or it is all upper case: without a given name it is a label or heading. */
  isLabel: boolean;
}

/** How certain it is that a run of capitalized words is a name. */
type Reading = 'name' | 'guess' | 'none';
const nameIf = (is: boolean): Reading => (is ? 'name' : 'none');

/** Rates a run: a name if a given name comes first; a guess if an unknown word precedes a family name. */
const reads = ({ words, isAlone, isIntroduced, isLast, isLabel }: Place, languageCode: string): Reading => {
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  // Many family names are ordinary words: Price, Frost, Hill.
  if (isLast && rest.length === 1 && makesSurname(first, last) && (isAlone || isCertain(first))) return 'name';
  if (isAlone && rest.length === 1 && isCertain(first) && isOrdinary(last) && !isNobody(last) && !isCompanyWord(last)) return 'name';
  if (rest.some((part) => isOrdinary(part) || isNobody(part) || isCompanyWord(part))) return 'none';
  if (isNobody(first) || isCompanyWord(first) || (firms.has(first) && !isGivenName(first))) return 'none';
  if (isGivenName(first)) return nameIf(!isAmbiguous(first) || isFamilyName(last) || !isAmbiguous(last));
  if (isOrdinary(first) || isAmbiguous(first) || isLabel || isPlural(last)) return 'none';
  // German capitalizes every noun: "Begleitung Oleg".
  if (isFamilyName(last) || (languageCode !== 'de' && isGivenName(rest[0] ?? ''))) return 'guess';
  const isUnknown = isAlone && isIntroduced && rest.every((part) => !isAmbiguous(part)) && !words.some(isDerived);
  return (languageCode === 'en' || languageCode === 'und') && isUnknown ? 'guess' : 'none';
};

const isCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);
const isBeside = (word: string): boolean => isNobody(word) || isJob(word) || isJobKind(word);

/** Returns the number of leading words that don't belong to the name: jobs, titles, and an upper-case heading before a mixed-case name. */
const leadOf = (words: readonly string[]): number => {
  // "Bleep Dr Pillai".
  const title = words.findLastIndex((word, index) => index > 0 && index < words.length - 1 && isTitle(word));
  if (title > 0) return title + 1;
  const first = words.findIndex((word, index) => !isBeside(word) || makesSurname(word, words[index + 1] ?? ''));
  const name = words.findIndex((word, index) => index > first && isCertain(word) && !isCapitals(word) && index < words.length - 1);
  return name > first && words.slice(first, name).every(isCapitals) ? name : Math.max(0, first);
};

/** Drops the words before a certain given name: "Anruferin Edeltraud Kaminski", as German capitalizes jobs too. */
const fromGiven = <Kind extends { said: string }>(words: readonly Kind[]): readonly Kind[] => {
  const given = words.findIndex(({ said }) => isCertain(said));
  const isBehind = given > 0 && given < words.length - 1 && !isGivenName(words[0]?.said ?? '') && !isFamilyName(words[0]?.said ?? '');
  return isBehind ? words.slice(given) : words;
};

interface Word extends Span {
  said: string;
}

/** Returns the name after a verb that starts a sentence: "Avisado Iñigo", "Embrasse Hugo". */
const behindVerb = (text: string, words: readonly Word[]): Word | undefined => {
  const [verb, whom, ...more] = words;
  if (verb === undefined || whom === undefined || more.length > 0) return undefined;
  const isVerb =
    /(?:[aeé]|[ai]d[oa]s?|r)$/.test(verb.said) &&
    !isGivenName(verb.said) &&
    !isFamilyName(verb.said) &&
    !isCompanyWord(verb.said) &&
    isAtSentence(text, verb.start);
  return isVerb && isCertain(whom.said) && !isFamilyName(whom.said) ? whom : undefined;
};

/** A model number after a product name: "Worcester Greenstar 30i". */
const isModel = /^ (?!x\d|ext)(?=\p{L}{0,5}\d)(?=\d{0,5}\p{L})[\p{L}\d-]{2,10}(?![\p{L}\d:])/u;

/** Whether a part of a run, with these `own` capitalized words, starts, ends and is linked like a name. */
const mayBeName = (part: readonly Word[], own: readonly string[], languageCode: string): boolean => {
  const said = part.map((each) => each.said);
  if (!/^\p{Lu}/u.test(said.at(-1) ?? '')) return false;
  // "Danksagungen von Raphaël": the particle belongs to the preceding word.
  if (own.length < 2 && /^(?:\p{Ll}|(?:La|Le|El|Al)$)/u.test(said[0] ?? '')) return false;
  // "Intervention de Dylan", "Lasse den Schlüssel".
  if (!/(?:^| )(?:de|del|du|la|der|den)(?= )/.test(said.join(' '))) return true;
  return isGivenName(own[0] ?? '') && (languageCode !== 'de' || said.some((each) => /^(?:van|von|de)$/.test(each)));
};

const maxWords = 4;

/** Returns the longest part of a run that reads like a name; the run may start with an ordinary word of the sentence. */
const nameIn = (text: string, { start, end }: Span, languageCode: string): NamePlace[] => {
  const places = matches(text.slice(start, end), /\S+/g);
  const said = titled(places.map((place) => text.slice(start + place.start, start + place.end)));
  const all = places.map((place, index): Word => ({ ...shifted(place, start), said: said[index] ?? '' }));
  const lead = leadOf(said);
  const words = fromGiven(all.slice(lead, all.findLastIndex(({ said }) => !isBeside(said)) + 1));
  const whom = languageCode === 'fr' || languageCode === 'es' ? behindVerb(text, words) : undefined;
  if (whom !== undefined) return [{ start: whom.start, end: whom.end }];
  const isIntroduced = lead === 0 || isJob(all[lead - 1]?.said ?? '');
  const isLabel = /^[ \t]?:/.test(text.slice(end, end + 2)) || said[0] !== text.slice(start, start + (said[0]?.length ?? 0));
  for (let from = 0; from < words.length - 1; from += 1) {
    for (let to = Math.min(words.length, from + maxWords); to > from + 1; to -= 1) {
      const part = words.slice(from, to);
      const own = part.map((each) => each.said).filter((each) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(each));
      if (!mayBeName(part, own, languageCode)) continue;
      const place = { isIntroduced, isAlone: part.length === words.length, isLast: to === words.length, isLabel };
      const reading = reads({ words: own, ...place }, languageCode);
      if (reading === 'guess' && isModel.test(text.slice(end, end + 14))) continue;
      if (reading !== 'none') return [{ start: part[0]?.start ?? start, end: part.at(-1)?.end ?? end, isGuess: reading === 'guess' }];
    }
  }
  return [];
};

/** Finds full names by their words alone, without a cue around them. */
export const fullNames = (text: string, languageCode: string): NamePlace[] =>
  matches(text, run).flatMap((span) => nameIn(text, span, languageCode));
