/** A place in a text, from `start` up to but not including `end`. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** Every match of a pattern, or of its first group where it has one; those that `accept` refuses are left out. */
export const matches = (text: string, pattern: RegExp, accept: (found: string, at: Span) => boolean = () => true): Span[] =>
  text
    .matchAll(pattern)
    .flatMap((match) => {
      const found = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(found);
      const span = { start, end: start + found.length };
      return accept(found, span) ? [span] : [];
    })
    .toArray();

export const shifted = <Place extends Span>(span: Place, by: number): Place => ({ ...span, start: span.start + by, end: span.end + by });
