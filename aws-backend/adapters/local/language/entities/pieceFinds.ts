import { isCertain, isNobody, isProperNoun, titled } from '../nameWords.ts';
import { overlaps, type Span } from '../spans.ts';
import type { Tagged } from '../tagText.ts';
import { noPlaces } from '../wordLists/noPlaces.ts';
import { stateCodes } from '../wordLists/stateCodes.ts';
import type { Rule } from './rules.ts';

/** A place that names something, and the rule that says so. */
export interface Find extends Span {
  rule: Rule;
}

/** What each rule finds in a piece of text, those first that are the surest of themselves. */
export type Found = Map<Rule, Span[]>;

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;

/** The tagger takes every abbreviation for a company, and streets and phrases for places. */
const isTaggedName = (found: string): boolean =>
  /^(?:\p{Lu}\S* )*\p{Lu}\S*$/u.test(found) && !/\d/.test(found) && (!/^\p{Lu}+$/u.test(found) || isProperNoun(found));

/** A phrase of business in capitals is no firm, "Personal Data", nor is where it is, "Boulder CO". */
const isNamed = (found: string): boolean => {
  const words = found.split(/\s/);
  return !stateCodes.has(words.at(-1) ?? '') && !titled(words).every(isNobody);
};

/** "On-site", "Pre-sales": the second part of a place's name has a capital. */
const hyphened = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** What begins like somebody's name is no place, though nobody found the name; nor is a department or a program. */
const isPlace = (found: string): boolean => {
  const words = found.split(/\s/);
  return !isCertain(words[0] ?? '') && !words.some((word) => noPlaces.has(word) || hyphened.test(word));
};

/** Those that overlap nothing before them nor any of the others; the others are in the order of the text and overlap none. */
const added = (kept: readonly Find[], spans: readonly Span[], rule: Rule): readonly Find[] => {
  const taken: Find[] = [];
  let next = 0;
  for (const span of spans.toSorted(byStart)) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= span.start) next += 1;
    const other = kept[next];
    const last = taken.at(-1);
    if ((other && overlaps(other, span)) || (last && overlaps(last, span))) continue;
    taken.push({ start: span.start, end: span.end, rule });
  }
  return taken.length === 0 ? kept : [...kept, ...taken].toSorted(byStart);
};

/** People's names that no longer name of a firm holds: "Bellini" in "Bellini Moda". */
const namesOutside = (names: readonly Span[], firms: readonly Span[]): Span[] => {
  let next = 0;
  const inOrder = firms.toSorted(byStart);
  return names.filter((name) => {
    while (next < inOrder.length && (inOrder[next]?.end ?? 0) <= name.start) next += 1;
    const firm = inOrder[next];
    return firm === undefined || firm.start > name.start || firm.end < name.end || firm.end - firm.start === name.end - name.start;
  });
};

/** What names something in a piece: what its rules found, the names of people in it, and what the tagger sees. None over another, in the order of the text. */
export const pieceFinds = (
  text: string,
  found: Found,
  names: readonly Span[],
  { organizations, locations }: Pick<Tagged, 'organizations' | 'locations'>,
): readonly Find[] => {
  const said = ({ start, end }: Span): string => text.slice(start, end);
  const places = (spans: readonly Span[]): Span[] => spans.filter((span) => isPlace(said(span)));
  found.set('person', namesOutside(names, found.get('firm by its trade') ?? []));
  found.set(
    'tagged organization',
    organizations.filter((span) => isTaggedName(said(span)) && isNamed(said(span))),
  );
  found.set('tagged place', places(locations.filter((span) => isTaggedName(said(span)))));
  found.set('place by its context', places(found.get('place by its context') ?? []));
  return [...found].reduce<readonly Find[]>((kept, [rule, spans]) => added(kept, spans, rule), []);
};
