import { isCertain, isJob, isJobKind, isNobody, isProperNoun, titled } from '../nameWords.ts';
import { overlaps, type Span } from '../spans.ts';
import type { Tagged } from '../tagText.ts';
import { noPlaces } from '../wordLists/noPlaces.ts';
import { stateCodes } from '../wordLists/stateCodes.ts';
import type { Rule } from './rules.ts';

/** A mention of an entity, and the rule that found it. */
export interface Find extends Span {
  rule: Rule;
}

/** The finds of each rule in a piece of text, the most reliable rules first. */
export type Found = Map<Rule, Span[]>;

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;

/** Whether a tagged span looks like a name: the tagger tags every abbreviation as a company, and streets and phrases as places. */
const isTaggedName = (found: string): boolean =>
  /^(?:\p{Lu}\S* )*\p{Lu}\S*$/u.test(found) && !/\d/.test(found) && (!/^\p{Lu}+$/u.test(found) || isProperNoun(found));

/** Whether a span isn't a capitalized business phrase ("Personal Data") or a place ("Boulder CO"). */
const isNamed = (found: string): boolean => {
  const words = found.split(/\s/);
  return !stateCodes.has(words.at(-1) ?? '') && !titled(words).every(isNobody);
};

/** Hyphenated words such as "On-site" and "Pre-sales": in place names the second part is capitalized. */
const hyphened = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Whether a span can be a place: it doesn't start with a given name, and isn't a department, a program or a rank. */
const isPlace = (found: string): boolean => {
  const words = found.split(/\s/);
  const isRank = words.every((word) => isJob(word) || isJobKind(word));
  return !isCertain(words[0] ?? '') && !isRank && !words.some((word) => noPlaces.has(word) || hyphened.test(word));
};

/** Adds the spans that overlap neither an earlier span nor the kept ones. The kept ones must be sorted and without overlaps. */
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

/** Returns people's names that aren't part of a longer company name, as "Bellini" in "Bellini Moda". */
const namesOutside = (names: readonly Span[], firms: readonly Span[]): Span[] => {
  let next = 0;
  const inOrder = firms.toSorted(byStart);
  return names.filter((name) => {
    while (next < inOrder.length && (inOrder[next]?.end ?? 0) <= name.start) next += 1;
    const firm = inOrder[next];
    return firm === undefined || firm.start > name.start || firm.end < name.end || firm.end - firm.start === name.end - name.start;
  });
};

/** Returns the entity mentions of a piece, from its rules, people's names and the tagger, in order and without overlaps. */
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
