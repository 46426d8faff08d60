import type { Span } from '../language/spans.ts';

/** Returns the words of a span, with the preceding word if the same text occurs earlier, as "plan" in "planet". Undefined if both do. */
export const findWhole = (text: string, { start, end }: Span): string | undefined => {
  const before = text.lastIndexOf(' ', start - 2) + 1;
  return [start, before].map((from) => text.slice(from, end)).find((quote) => text.indexOf(quote) + quote.length === end);
};
