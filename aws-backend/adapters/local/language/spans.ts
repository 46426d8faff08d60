import { plainPattern } from './plainPattern.ts';

/** A range of a text from `start` to `end` (exclusive), in code units. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** Returns all matches of a pattern. Replaces `matchAll`, which compiles a copy of the pattern each time. */
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

/** Returns the span of each match of a pattern, or of its first group if present, that `accept` accepts. */
export const matches = (text: string, pattern: RegExp, accept: (found: string, at: Span) => boolean = () => true): Span[] =>
  allMatches(text, pattern).flatMap((match) => {
    const found = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(found);
    const span = { start, end: start + found.length };
    return accept(found, span) ? [span] : [];
  });

export const shifted = <Place extends Span>(span: Place, by: number): Place => ({ ...span, start: span.start + by, end: span.end + by });

/** Returns the spans that overlap none of the others. Both lists must be sorted. */
export const outside = <Place extends Span>(places: readonly Place[], others: readonly Span[]): Place[] => {
  let next = 0;
  return places.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1;
    return (others[next]?.start ?? end) >= end;
  });
};
