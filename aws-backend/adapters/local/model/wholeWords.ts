import type { Span } from '../language/spans.ts';

/** The words at a place; or with the word before them, where the same letters stand within other words earlier: "plan" in "planet". */
export const findWhole = (text: string, { start, end }: Span): string | undefined => {
  const before = text.lastIndexOf(' ', start - 2) + 1;
  return [start, before].map((from) => text.slice(from, end)).find((quote) => text.indexOf(quote) + quote.length === end);
};
