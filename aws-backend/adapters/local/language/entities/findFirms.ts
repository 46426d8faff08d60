import { matches, type Span } from '../spans.ts';
import { ambiguousFirmNames, firmNames } from '../wordLists/firms.ts';

/** Listed names by their first word, the longest first. */
const byFirstWord = Map.groupBy(
  [...firmNames, ...ambiguousFirmNames].toSorted((left, right) => right.length - left.length),
  (name) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name,
);
const ambiguous: ReadonlySet<string> = new Set(ambiguousFirmNames);

const word = /(?<![\p{L}\p{N}@._/-])(?:\p{Lu}|e(?=Bay)|3M)[\p{L}\p{N}]*/gu;

const firmAt = (text: string, { start, end }: Span): Span | undefined => {
  const name = byFirstWord
    .get(text.slice(start, end))
    ?.find(
      (each) =>
        text.startsWith(each, start) &&
        !/^(?:[\p{L}\p{N}@_]|-[\p{Ll}\d]|\.\p{L})/u.test(text.slice(start + each.length, start + each.length + 2)),
    );
  return name === undefined ? undefined : { start, end: start + name.length };
};

/** The maximum distance between two companies of a list, in code units. */
const maxBetween = 7;
const begins = /(?:^|[.!?:\n•*-])\s*["“(]?$/u;
const thing = /(?<!\p{L})(?:the|an?|each|every|this|his|her|our|your|their|my) $/iu;
const joined = /^(?:,| (?:and|or|und|oder|et|ou|y|o|vs\.?)(?!\p{L})|['’]s )/u;
const joining = /(?:,| (?:and|or|und|oder|et|ou|y|o|vs\.?)) $/u;

/** Whether a name that is also a word means the company: capitalized within a sentence, or beside another company. */
const isMeant = (text: string, { start, end }: Span, last: Span | undefined, next: Span | undefined): boolean => {
  if (!ambiguous.has(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  if (thing.test(before) || /^ \p{Lu}/u.test(text.slice(end, end + 2))) return false;
  const isBefore = next !== undefined && next.start - end < maxBetween && joined.test(text.slice(end, next.start));
  const isBehind = last !== undefined && start - last.end < maxBetween && joining.test(text.slice(last.end, start));
  return isBefore || isBehind || !begins.test(before);
};

/** Finds well-known companies by their names alone. */
export const findFirms = (text: string): Span[] => {
  const found = matches(text, word).flatMap((span) => firmAt(text, span) ?? []);
  return found.filter((span, index) => isMeant(text, span, found[index - 1], found[index + 1]));
};
