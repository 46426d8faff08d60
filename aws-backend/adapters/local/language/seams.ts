import type { Span } from './spans.ts';
import type { Window } from './windows.ts';

/** Code units on either side of a cut: more than the longest address or name that is looked for. */
const reach = 200;

/** What stands around each cut between two pieces of a text, so that nothing is missed for being cut in two. */
export const seamsOf = (text: string, windows: readonly Window[]): Window[] =>
  windows.slice(1).map(({ start: cut }) => {
    const start = Math.max(0, cut - reach);
    return { text: text.slice(start, cut + reach), start };
  });

/** Whether a place in the whole text lies on both sides of a cut; what does not, the pieces themselves show. */
export const isAcross = (cuts: ReadonlySet<number>, { start, end }: Span): boolean => {
  for (let at = start + 1; at < end; at += 1) if (cuts.has(at)) return true;
  return false;
};
