import { setImmediate as turn } from 'node:timers/promises';
import { loadNameLists } from '../nameLists.ts';
import { shifted, type Span } from '../spans.ts';
import type { Tagged } from '../tagText.ts';
import { windowsOf, type Window } from '../windows.ts';
import { findDates } from './findDates.ts';
import { findFirms } from './findFirms.ts';
import { findMoney } from './findMoney.ts';
import { findOrganizations } from './findOrganizations.ts';
import { findPlaces } from './findPlaces.ts';
import { findProducts } from './findProducts.ts';
import { findQuantities } from './findQuantities.ts';
import { pieceFinds, type Find, type Found } from './pieceFinds.ts';
import type { Rule } from './rules.ts';

const isEnglish = (languageCode: string): boolean => languageCode === 'en' || languageCode === 'und';

/** What each rule finds in a window, those first that are the surest of themselves. */
const findIn = (text: string, languageCode: string): readonly (readonly [Rule, readonly Span[]])[] => {
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

const addTo = (found: Found, window: Window, languageCode: string): void => {
  for (const [rule, spans] of findIn(window.text, languageCode)) {
    const all = found.get(rule) ?? [];
    for (const span of spans) all.push(shifted(span, window.start));
    found.set(rule, all);
  }
};

/** Hands out sorted places from the front: each time those that begin before an end. */
const inTurn = (spans: readonly Span[]): ((end: number) => Span[]) => {
  let next = 0;
  return (end) => {
    const from = next;
    while ((spans[next]?.start ?? end) < end) next += 1;
    return spans.slice(from, next);
  };
};

/**
 * Places that name something, none over another, in the order of the text, piece by piece: a piece ends with the first window whose end goes through no
 * name, so no find of one piece can overlap one of the next, and no more of a long text is in memory than that.
 */
export async function* namedInPieces(
  text: string,
  languageCode: string,
  names: readonly Span[],
  tagged: Tagged,
  windows: readonly Window[] = windowsOf(text),
): AsyncGenerator<readonly Find[], void> {
  await loadNameLists();
  const nextNames = inTurn(names);
  // The tagger knows English; of other languages it takes what it does not know for a place.
  const [organizations, locations] = isEnglish(languageCode) ? [tagged.organizations, tagged.locations] : [[], []];
  const [nextOrganizations, nextLocations] = [inTurn(organizations), inTurn(locations)];
  let found: Found = new Map();
  let people: Span[] = [];
  for (const [index, window] of windows.entries()) {
    addTo(found, window, languageCode);
    await turn();
    const end = window.start + window.text.length;
    people = [...people, ...nextNames(end)];
    if (index < windows.length - 1 && (people.at(-1)?.end ?? 0) > end) continue;
    yield pieceFinds(text, found, people, { organizations: nextOrganizations(end), locations: nextLocations(end) });
    found = new Map();
    people = [];
  }
}

/** All places that name something, none over another, in the order of the text. */
export const namedThings = async (...asked: Parameters<typeof namedInPieces>): Promise<Find[]> =>
  (await Array.fromAsync(namedInPieces(...asked))).flat();
