import { isFamilyName, isGivenName, isNobody, isOrdinary } from '../nameWords.ts';
import { matches, type Span } from '../spans.ts';
import { noPlaces } from '../wordLists/noPlaces.ts';
import { isAmbiguousPlace, isPlaceName } from './placeNames.ts';

export interface Places {
  /** Listed cities, countries and regions. */
  listed: Span[];
  /** Unlisted places after a preposition of place. */
  cued: Span[];
}

const capital = String.raw`\p{Lu}[\p{L}'’-]{1,30}`;
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._/-])(?:U\.[KS]\.|${capital}(?:(?: (?:am|de|do|du|del|of|and|and the|und|y|et|la))? ${capital}){0,3})(?![\p{L}\p{N}@_]|['’]\p{L}{2})`,
  'gu',
);
const where =
  /(?:^|[^\p{L}])(?:in|near|from|to|at|via|over|nach|aus|bei|à|en|vers|depuis|desde|hacia|hasta|de|of|for|around|outside|within|throughout|across|,|\/) ?$/iu;

/** Returns the longest listed names in a run of capitalized words: "Naples" and "Italy" separately, "New Zealand" as one. */
const placesIn = (text: string, { start, end }: Span): Span[] => {
  const words = matches(text.slice(start, end), /\S+/g).map((word) => ({ start: start + word.start, end: start + word.end }));
  const found: Span[] = [];
  for (let from = 0; from < words.length; from += 1)
    for (let to = words.length; to > from; to -= 1) {
      const place = { start: words[from]?.start ?? start, end: words[to - 1]?.end ?? end };
      if (!isPlaceName(text.slice(place.start, place.end))) continue;
      found.push(place);
      from = to - 1;
      break;
    }
  return found;
};

const isMeant = (text: string, { start, end }: Span): boolean =>
  !isAmbiguousPlace(text.slice(start, end)) || where.test(text.slice(Math.max(0, start - 14), start));

/** An unlisted place: one or two words after "in" or "near", not followed by a capitalized word. */
const behind: Record<'other' | 'fr' | 'es', RegExp | undefined> = {
  other: new RegExp(String.raw`(?<=(?<!\p{L})(?:[Ii]n|[Nn]ear|based in) )(${capital}(?: ${capital})?)(?=[.,;:)\n]|$| \p{Ll}| \()`, 'gu'),
  fr: new RegExp(
    String.raw`(?<=(?<!\p{L})(?:[Àà]|[Vv]ers|près de|succursale de|agence de|bureau de) )(${capital})(?=[.,;:)\n]|$| \p{Ll})`,
    'gu',
  ),
  es: new RegExp(
    String.raw`(?<=(?<!\p{L})(?:[Ee]n|[Hh]acia|cerca de|sucursal de|oficina de|[Vv]ive en) )(${capital})(?=[.,;:)\n]|$| \p{Ll})`,
    'gu',
  ),
};
const isUnknown = (word: string): boolean => !isOrdinary(word) && !isNobody(word) && !isGivenName(word) && !isFamilyName(word);

const cuedIn = (text: string, languageCode: string): Span[] => {
  const pattern = languageCode === 'fr' || languageCode === 'es' ? behind[languageCode] : behind.other;
  // German capitalizes every noun after "in".
  if (pattern === undefined || languageCode === 'de') return [];
  return matches(text, pattern, (found) => found.split(' ').every((word) => isUnknown(word) && !noPlaces.has(word)));
};

/** Finds cities, countries and regions by name and by the preposition before. */
export const findPlaces = (text: string, languageCode: string): Places => ({
  listed: matches(text, run).flatMap((span) => placesIn(text, span).filter((place) => isMeant(text, place))),
  cued: cuedIn(text, languageCode),
});
