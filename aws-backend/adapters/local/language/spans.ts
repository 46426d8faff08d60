import { plainPattern } from './plainPattern.ts';

/** A place in a text, from `start` up to but not including `end`. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** Every match of a pattern. It is not `matchAll`, which makes a new pattern each time. */
export const allMatches = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const fast = plainPattern(pattern, text);
  const found: RegExpExecArray[] = [];
  fast.lastIndex = 0;
  for (let match = fast.exec(text); match !== null; match = fast.exec(text)) {
    found.push(match);
    if (match[0] === '') fast.lastIndex += String.fromCodePoint(text.codePointAt(fast.lastIndex) ?? 0).length;
  }
  return found;
};

/** Where each match of a pattern stands, or its first group where it has one; those that `accept` refuses are left out. */
export const matches = (text: string, pattern: RegExp, accept: (found: string, at: Span) => boolean = () => true): Span[] =>
  allMatches(text, pattern).flatMap((match) => {
    const found = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    const span = { start, end: start + found.length };
    return accept(found, span) ? [span] : [];
  });

export const shifted = <Place extends Span>(span: Place, by: number): Place => ({ ...span, start: span.start + by, end: span.end + by });

/** Those of sorted places that overlap none of the others, which are sorted as well. */
export const outside = <Place extends Span>(places: readonly Place[], others: readonly Span[]): Place[] => {
  let next = 0;
  return places.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1;
    return (others[next]?.start ?? end) >= end;
  });
};
