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

/** Returns the finds of each rule in a window, the most reliable rules first. */
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

/** Returns a function that takes the next of the sorted spans that start before an offset. */
const inTurn = (spans: readonly Span[]): ((end: number) => Span[]) => {
  let next = 0;
  return (end) => {
    const from = next;
    while ((spans[next]?.start ?? end) < end) next += 1;
    return spans.slice(from, next);
  };
};

/**
 * Yields the entity mentions of a text in order and without overlaps, piece by piece: a piece ends with the first window whose end isn't
 * within a person's name, so mentions of different pieces can't overlap, and only one piece of a long text is in memory.
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
  // The tagger supports English; in other languages it tags unknown words as places.
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

/** Returns all entity mentions of a text in order, without overlaps. */
export const namedThings = async (...asked: Parameters<typeof namedInPieces>): Promise<Find[]> =>
  (await Array.fromAsync(namedInPieces(...asked))).flat();
