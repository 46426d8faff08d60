import type { PersonalData, PersonalDataCategory } from '../../../contracts/interpretation.ts';
import { findAddresses } from './addresses.ts';
import { findDatesOfBirth } from './datesOfBirth.ts';
import { findNames } from './names.ts';
import { findPhones } from './phones.ts';
import { overlaps, shifted, type Span } from './spans.ts';
import { findCards, findEmails, findIbans, findIpAddresses, findSocialSecurityNumbers } from './structuredData.ts';
import type { Tagged } from './tagText.ts';
import { windowsOf } from './windows.ts';

type Finder = (text: string, languageCode: string) => Span[];

/** In order of trust: where two find the same place, the first keeps it. Confidence is the share of right finds on the labelled sample. */
const finders: readonly (readonly [PersonalDataCategory, number, Finder])[] = [
  ['EMAIL', 0.99, findEmails],
  ['IBAN', 0.99, findIbans],
  ['CREDIT_CARD', 0.98, findCards],
  ['SSN', 0.95, findSocialSecurityNumbers],
  ['IP_ADDRESS', 0.95, findIpAddresses],
  ['DATE_OF_BIRTH', 0.95, findDatesOfBirth],
  ['ADDRESS', 0.9, findAddresses],
  ['PHONE', 0.9, findPhones],
];
const nameConfidence = 0.85;

const byStart = (left: Span, right: Span): number => left.start - right.start || right.end - left.end;

/** Keeps those that overlap nothing that is kept already; of two of one kind the longer. */
const withoutOverlaps = (candidates: readonly PersonalData[]): PersonalData[] => {
  const kept: PersonalData[] = [];
  for (const candidate of candidates.toSorted(byStart)) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last, candidate)) kept.push(candidate);
  }
  return kept;
};

/** Finds the personal data in a text whose names the tagger has looked for. */
export const findPersonalData = (text: string, languageCode: string, tagged: Tagged): PersonalData[] => {
  let kept: PersonalData[] = [];
  const add = (category: PersonalDataCategory, confidence: number, spans: readonly Span[]): void => {
    const free = withoutOverlaps(spans.map(({ start, end }) => ({ category, start, end, confidence })));
    kept = withoutTaken(kept, free);
  };
  for (const [category, confidence, find] of finders) {
    add(
      category,
      confidence,
      windowsOf(text).flatMap((window) => find(window.text, languageCode).map((span) => shifted(span, window.start))),
    );
  }
  add('NAME', nameConfidence, findNames(text, tagged));
  return kept;
};

/** Joins two sorted lists without overlaps; what is taken stays. */
const withoutTaken = (taken: readonly PersonalData[], added: readonly PersonalData[]): PersonalData[] => {
  let next = 0;
  const free = added.filter((candidate) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= candidate.start) next += 1;
    const neighbour = taken[next];
    return neighbour === undefined || !overlaps(neighbour, candidate);
  });
  return [...taken, ...free].toSorted(byStart);
};
