import { setImmediate as turn } from 'node:timers/promises';
import { isCertain, isNobody, isProperNoun, titled } from '../nameWords.ts';
import { overlaps, shifted, type Span } from '../spans.ts';
import type { Tagged } from '../tagText.ts';
import { windowsOf } from '../windows.ts';
import { noPlaces } from '../wordLists/noPlaces.ts';
import { findDates } from './findDates.ts';
import { findFirms } from './findFirms.ts';
import { findMoney } from './findMoney.ts';
import { findOrganizations } from './findOrganizations.ts';
import { findPlaces } from './findPlaces.ts';
import { findProducts } from './findProducts.ts';
import { findQuantities } from './findQuantities.ts';
import type { Rule } from './rules.ts';

/** A place that names something, and the rule that says so. */
export interface Find extends Span {
  rule: Rule;
}

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;
const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** The tagger takes every abbreviation for a company, and streets and phrases for places. */
const isTaggedName = (found: string): boolean =>
  /^(?:\p{Lu}\S* )*\p{Lu}\S*$/u.test(found) && !/\d/.test(found) && (!/^\p{Lu}+$/u.test(found) || isProperNoun(found));

/** A phrase of business in capitals is no firm: "Personal Data". */
const isNamed = (found: string): boolean => !titled(found.split(/\s/)).every(isNobody);

/** What begins like somebody's name is no place, though nobody found the name; nor is a department or a program. */
const isPlace = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end).split(/\s/);
  return !isCertain(words[0] ?? '') && !words.some((word) => noPlaces.has(word));
};

/** Those that overlap nothing before them nor any of the others; the others are in the order of the text and overlap none. */
const added = (kept: readonly Find[], spans: readonly Span[], rule: Rule): Find[] => {
  const taken: Find[] = [];
  let next = 0;
  for (const span of spans.toSorted(byStart)) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= span.start) next += 1;
    const other = kept[next];
    const last = taken.at(-1);
    if ((other && overlaps(other, span)) || (last && overlaps(last, span))) continue;
    taken.push({ start: span.start, end: span.end, rule });
  }
  return [...kept, ...taken].toSorted(byStart);
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

type Found = readonly (readonly [Rule, readonly Span[]])[];

/** What each rule finds in a piece of text, those first that are the surest of themselves. */
const findIn = (text: string, languageCode: string): Found => {
  const organizations = findOrganizations(text);
  const places = findPlaces(text, languageCode);
  const products = findProducts(text, isEnglish(languageCode));
  return [
    ['amount', findMoney(text)],
    ['date', findDates(text)],
    ['quantity', findQuantities(text)],
    ['firm', organizations.named],
    ['person', []],
    ['firm by its trade', organizations.wide],
    ['firm by its context', organizations.cued],
    ['listed firm', findFirms(text)],
    ['product code', products.coded],
    ['listed place', places.listed],
    ['tagged organization', []],
    ['tagged place', []],
    ['place by its context', places.cued],
    ['product number', products.plain],
  ];
};

/** Places that name something, none over another, in the order of the text. */
export const namedThings = async (text: string, languageCode: string, names: readonly Span[], tagged: Tagged): Promise<Find[]> => {
  const found = new Map<Rule, Span[]>();
  for (const window of windowsOf(text)) {
    for (const [rule, spans] of findIn(window.text, languageCode)) {
      const all = found.get(rule) ?? [];
      for (const span of spans) all.push(shifted(span, window.start));
      found.set(rule, all);
    }
    await turn();
  }
  found.set('person', namesOutside(names, found.get('firm by its trade') ?? []));
  // The tagger knows English; of other languages it takes what it does not know for a place.
  if (isEnglish(languageCode)) {
    const isName = ({ start, end }: Span): boolean => isTaggedName(text.slice(start, end));
    found
      .set(
        'tagged organization',
        tagged.organizations.filter((span) => isName(span) && isNamed(text.slice(span.start, span.end))),
      )
      .set('tagged place', tagged.locations.filter(isName));
  }
  for (const rule of ['tagged place', 'place by its context'] as const)
    found.set(
      rule,
      (found.get(rule) ?? []).filter((span) => isPlace(text, span)),
    );
  return [...found].reduce<Find[]>((kept, [rule, spans]) => added(kept, spans, rule), []);
};
