import { setImmediate as turn } from 'node:timers/promises';
import type { PersonalData, PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { findAddresses } from './addresses.ts';
import { findAskedNumbers } from './askedNumbers.ts';
import { findInColumns } from './columns.ts';
import { findDatesOfBirth } from './datesOfBirth.ts';
import { findLabelledNumbers } from './labelledNumbers.ts';
import { loadNameLists } from './nameLists.ts';
import { findNames } from './names.ts';
import { findNationalIds } from './nationalIds.ts';
import { findPhones } from './phones.ts';
import { unscanned } from './scannedText.ts';
import { isAcross, seamsOf } from './seams.ts';
import { outside, overlaps, shifted, type Span } from './spans.ts';
import { findSpoken } from './spoken/spokenData.ts';
import { findSpokenAddresses } from './spoken/spokenAddresses.ts';
import { findSpokenEmails } from './spoken/spokenEmails.ts';
import { findCards, findEmails, findIbans, findIpAddresses, findSocialSecurityNumbers } from './structuredData.ts';
import { windowsOf, type Window } from './windows.ts';

type Finder = (text: string, languageCode: string) => Span[];

/** Extends a finder to numbers spoken in transcripts. */
const orSpoken =
  (find: Finder, category: PersonalDataCategory): Finder =>
  (text, languageCode) => [...find(text, languageCode), ...findSpoken(text, languageCode, category)];

/** Extends a finder to text with OCR errors corrected. */
const inScansToo =
  (find: (text: string) => Span[]): Finder =>
  (text) => {
    const clean = unscanned(text);
    return clean === text ? find(text) : [...find(text), ...find(clean)];
  };

/** By descending reliability: of overlapping finds the first wins. The confidence is the precision on the labelled sample. */
const finders: readonly (readonly [PersonalDataCategory, number, Finder])[] = [
  ['EMAIL', 0.99, (text) => [...findEmails(text), ...findSpokenEmails(text)]],
  ['IBAN', 0.99, orSpoken(findIbans, 'IBAN')],
  ['CREDIT_CARD', 0.98, orSpoken(findCards, 'CREDIT_CARD')],
  ['SSN', 0.95, orSpoken((text) => [...findSocialSecurityNumbers(text), ...findNationalIds(text)], 'SSN')],
  ['IP_ADDRESS', 0.95, findIpAddresses],
  ['OTHER_PERSONAL', 0.9, (text, languageCode) => [...findLabelledNumbers(text), ...findAskedNumbers(text, languageCode)]],
  ['DATE_OF_BIRTH', 0.95, findDatesOfBirth],
  ['ADDRESS', 0.9, (text, languageCode) => [...inScansToo(findAddresses)(text, languageCode), ...findSpokenAddresses(text, languageCode)]],
  ['PHONE', 0.9, orSpoken(findPhones, 'PHONE')],
];
const nameConfidence = 0.85;

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;

/** Merges overlapping spans, so that nothing that any of them covers stays unmasked. */
const merged = (candidates: readonly PersonalData[]): PersonalData[] => {
  const kept: PersonalData[] = [];
  for (const candidate of candidates.toSorted(byStart)) {
    const last = kept.at(-1);
    if (last !== undefined && overlaps(last, candidate)) kept[kept.length - 1] = { ...last, end: Math.max(last.end, candidate.end) };
    else kept.push(candidate);
  }
  return kept;
};

/** Whether a remainder is worth masking, unlike the "/24" of an IP address that was also found as a phone number. */
const isEnough = (category: PersonalDataCategory, rest: string): boolean =>
  category === 'PHONE' ? /(?:\d\D{0,3}){6}/.test(rest) : /[\p{L}\p{N}]{2}/u.test(rest);

/** Returns the parts of a span that aren't taken yet. */
const rests = (text: string, candidate: PersonalData, taken: readonly PersonalData[]): PersonalData[] => {
  if (taken.length === 0) return [candidate];
  const starts = [candidate.start, ...taken.map(({ end }) => end)];
  return starts
    .map((start, index) => ({ ...candidate, start, end: taken[index]?.start ?? candidate.end }))
    .filter(({ start, end }) => isEnough(candidate.category, text.slice(start, end)));
};

/** Joins two sorted lists; spans of the first have priority. */
const joined = (text: string, taken: readonly PersonalData[], added: readonly PersonalData[]): PersonalData[] => {
  let next = 0;
  const free = added.flatMap((candidate) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= candidate.start) next += 1;
    const inTheWay: PersonalData[] = [];
    for (let index = next; index < taken.length; index += 1) {
      const other = taken[index];
      if (other === undefined || other.start >= candidate.end) break;
      inTheWay.push(other);
    }
    return rests(text, candidate, inTheWay);
  });
  return [...taken, ...free].toSorted(byStart);
};

/** Returns the personal data of one window, with offsets in the window. */
const inWindow = (text: string, languageCode: string, names: readonly Span[]): PersonalData[] => {
  let kept: PersonalData[] = [];
  const add = (category: PersonalDataCategory, confidence: number, spans: readonly Span[]): void => {
    kept = joined(text, kept, merged(spans.map(({ start, end }) => ({ category, start, end, confidence }))));
  };
  for (const [category, confidence, find] of finders) add(category, confidence, find(text, languageCode));
  add('NAME', nameConfidence, names);
  return kept;
};

/** Returns the personal data of windows with offsets in the whole text. Yields to the event loop after each window. */
const inWindows = async (windows: readonly Window[], languageCode: string): Promise<PersonalData[]> => {
  const namesIn = await findNames(
    windows.map(({ text, start }) => ({ text: unscanned(text), start })),
    languageCode,
  );
  const found: PersonalData[] = [];
  for (const [index, window] of windows.entries()) {
    for (const data of inWindow(window.text, languageCode, namesIn(index))) found.push(shifted(data, window.start));
    await turn();
  }
  return found;
};

/** Returns the personal data of all windows, including what spans the cut between two. */
const inPieces = async (text: string, languageCode: string): Promise<PersonalData[]> => {
  const windows = windowsOf(text);
  const found = await inWindows(windows, languageCode);
  if (windows.length < 2) return found;
  const cuts = new Set(windows.map(({ start }) => start));
  const across = (await inWindows(seamsOf(text, windows), languageCode)).filter((data) => isAcross(cuts, data));
  return across.length === 0 ? found : merged([...found, ...across]);
};

/** Confidence of personal data found by its column header. */
const columnConfidence = 0.9;

const isName = ({ category }: PersonalData): boolean => category === 'NAME';

/** Finds the personal data in a text of any length: in table columns, whose header may be far above, and window by window. */
export const findPersonalData = async (text: string, languageCode: string): Promise<PersonalData[]> => {
  await loadNameLists();
  const cells = findInColumns(text);
  const inColumns = cells.flatMap(({ category, ...span }) =>
    category === 'THING' ? [] : [{ category, ...span, confidence: columnConfidence }],
  );
  const things = cells.filter(({ category }) => category === 'THING');
  const found = await inPieces(text, languageCode);
  const names = new Set(outside(found.filter(isName), things));
  return joined(
    text,
    inColumns,
    found.filter((data) => !isName(data) || names.has(data)),
  );
};
