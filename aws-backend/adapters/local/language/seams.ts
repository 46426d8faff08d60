import type { Span } from './spans.ts';
import type { Window } from './windows.ts';

/** Code units on either side of a cut: more than the longest address or name that is detected. */
const reach = 200;

/** Returns the text around each cut between two windows, so that nothing is missed because it was cut in two. */
export const seamsOf = (text: string, windows: readonly Window[]): Window[] =>
  windows.slice(1).map(({ start: cut }) => {
    const start = Math.max(0, cut - reach);
    return { text: text.slice(start, cut + reach), start };
  });

/** Whether a span of the whole text crosses a cut; other spans are found in the windows themselves. */
export const isAcross = (cuts: ReadonlySet<number>, { start, end }: Span): boolean => {
  for (let at = start + 1; at < end; at += 1) if (cuts.has(at)) return true;
  return false;
};
